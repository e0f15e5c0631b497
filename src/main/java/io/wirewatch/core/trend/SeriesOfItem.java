package io.wirewatch.core.trend;

import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which series an item counts for: each at most once, and no more than {@link #MOST}.
 *
 * <p>Regions are countries and all that contains them, not their subdivisions; topics are those tagged and all above them. A topic in a region
 * is counted for countries only, and for top-level topics and the item's best one: all pairs would be some three hundred thousand.
 */
public final class SeriesOfItem {
    /** An item about everything is about nothing; the rest of its series is left out. */
    public static final int MOST = 100;

    private static final int MOST_COUNTRIES_BY_TOPIC = 5;

    private SeriesOfItem() {}

    public static Set<Series> of(TaggedItem tagged) {
        Set<Series> all = new LinkedHashSet<>();
        if (tagged.language() != null) {
            all.add(Series.of(SeriesKind.LANGUAGE, tagged.language()));
        }
        addSource(all, tagged.item().source());
        tagged.regions().forEach(tag -> regions(tag).forEach(code -> all.add(Series.of(SeriesKind.REGION, code))));
        tagged.topics().forEach(tag -> Stream.concat(Stream.of(tag.code()), tag.broader().stream())
                .forEach(code -> all.add(Series.of(SeriesKind.TOPIC, code))));
        addTopicsOfCountries(all, tagged);
        return all.size() <= MOST ? all : new LinkedHashSet<>(List.copyOf(all).subList(0, MOST));
    }

    private static void addSource(Set<Series> all, Source source) {
        if (source != null && source.id() != null && !source.id().isBlank()) {
            all.add(Series.of(SeriesKind.SOURCE, source.id()));
        }
    }

    /** ISO 3166-2 codes of subdivisions have a hyphen, no others have. */
    private static Stream<String> regions(RegionTag tag) {
        return Stream.concat(Stream.of(tag.code()), tag.within().stream()).filter(code -> code.indexOf('-') < 0);
    }

    private static void addTopicsOfCountries(Set<Series> all, TaggedItem tagged) {
        Set<String> topics = new LinkedHashSet<>();
        tagged.topics().stream().limit(1).forEach(best -> topics.add(best.code()));
        tagged.topics().forEach(tag -> topics.add(top(tag)));
        tagged.regions().stream()
                .filter(tag -> tag.kind() == RegionKind.COUNTRY)
                .limit(MOST_COUNTRIES_BY_TOPIC)
                .forEach(country ->
                        topics.forEach(topic -> all.add(new Series(SeriesKind.REGION_TOPIC, country.code(), topic))));
    }

    private static String top(TopicTag tag) {
        return tag.broader().isEmpty()
                ? tag.code()
                : tag.broader().get(tag.broader().size() - 1);
    }
}
