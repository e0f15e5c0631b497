package io.wirewatch.core.story;

import io.wirewatch.core.news.ItemSource;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.WordHash;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is told of a story: headline, counts, sources, countries, regions, topics. Not to be shared between threads. */
final class StoryTally {
    private static final int HEADLINE_UNITS = 200;

    private String lead;
    private String headline;
    private int size;
    private int copies;
    private int independent;
    private final Set<String> languages = new LinkedHashSet<>();
    private final SourceCounts sources = new SourceCounts();
    private final Set<String> countries = new TreeSet<>();
    private final TagCounts regions = new TagCounts();
    private final TagCounts topics = new TagCounts();

    static StoryTally of(TaggedItem lead) {
        StoryTally tally = new StoryTally();
        tally.lead = lead.item().id();
        tally.setHeadline(lead.item());
        return tally;
    }

    /** The name that an item's source is counted under; 0 when it does not say where it comes from. */
    static int source(NewsItem item) {
        return ItemSource.key(item).map(WordHash::of).orElse(0);
    }

    /**
     * Counts an item in, and says whether it counts as an independent source.
     *
     * @param copy whether the text is one that the story has already
     */
    boolean add(TaggedItem tagged, boolean copy) {
        size++;
        copies += copy ? 1 : 0;
        boolean news = sources.add(source(tagged.item()));
        boolean counts = news && !copy;
        independent += counts ? 1 : 0;
        String language = tagged.language() == null ? tagged.item().language() : tagged.language();
        if (language != null && languages.size() < Story.MAX_LANGUAGES) {
            languages.add(language);
        }
        if (countries.size() < Story.MAX_COUNTRIES) {
            ItemSource.country(tagged.item()).ifPresent(countries::add);
        }
        for (RegionTag region : tagged.regions()) {
            regions.add(region.code(), region.name());
        }
        for (TopicTag topic : tagged.topics()) {
            topics.add(topic.code(), topic.name());
        }
        return counts;
    }

    void update(NewsItem item) {
        if (lead.equals(item.id())) {
            setHeadline(item);
        }
    }

    void withdraw(StoryItem item) {
        size--;
        copies -= item.copy() ? 1 : 0;
        independent -= item.independent() ? 1 : 0;
        sources.remove(item.source());
    }

    private void setHeadline(NewsItem item) {
        String text = item.headline();
        headline = text.length() > HEADLINE_UNITS
                ? text.substring(0, text.offsetByCodePoints(0, HEADLINE_UNITS / 2))
                : text;
    }

    int sources() {
        return sources.distinct();
    }

    int size() {
        return size;
    }

    String lead() {
        return lead;
    }

    Story story(String id, StoryShape shape) {
        return new Story(
                id,
                lead,
                headline,
                List.copyOf(languages),
                size,
                copies,
                sources(),
                independent,
                List.copyOf(countries),
                Instant.ofEpochMilli(shape.first),
                Instant.ofEpochMilli(shape.last),
                regions.most(),
                topics.most());
    }

    void write(RecordWriter out) {
        out.string(lead);
        out.string(headline);
        out.number(size);
        out.number(copies);
        out.number(independent);
        out.strings(languages);
        out.strings(countries);
        sources.write(out);
        regions.write(out);
        topics.write(out);
    }

    static StoryTally read(ByteBuffer bytes) {
        RecordReader in = new RecordReader(bytes);
        StoryTally tally = new StoryTally();
        tally.lead = in.string();
        tally.headline = in.string();
        tally.size = in.number();
        tally.copies = in.number();
        tally.independent = in.number();
        tally.languages.addAll(in.strings());
        tally.countries.addAll(in.strings());
        tally.sources.read(in);
        tally.regions.read(in);
        tally.topics.read(in);
        return tally;
    }
}
