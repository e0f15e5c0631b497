package io.wirewatch.api;

import io.wirewatch.core.region.gazetteer.Region;
import io.wirewatch.core.topic.Topic;
import io.wirewatch.core.topic.TopicsBetween;
import io.wirewatch.core.trend.Trend;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What codes are called, for people. A code without a name stands for itself. Safe to share between threads. */
public final class Names {
    private final Supplier<Collection<Region>> regions;
    private final Supplier<Collection<Topic>> topics;

    /** @param regions, topics asked for when somebody wants to know */
    public Names(Supplier<Collection<Region>> regions, Supplier<Collection<Topic>> topics) {
        this.regions = regions;
        this.topics = topics;
    }

    Collection<Region> allRegions() {
        return regions.get();
    }

    /** The regions' names by their codes. */
    Map<String, String> regions() {
        return allRegions().stream().collect(Collectors.toMap(Region::code, Region::name, (one, other) -> one));
    }

    /** The topics' names by their codes. */
    Map<String, String> topics() {
        return allTopics().stream()
                .collect(Collectors.toMap(NamesResource.TopicName::code, NamesResource.TopicName::name));
    }

    /** All topics, those that lie between them and their tops included, by code. */
    Collection<NamesResource.TopicName> allTopics() {
        SortedMap<String, NamesResource.TopicName> all = new TreeMap<>();
        for (Topic topic : topics.get()) {
            List<String> broader = topic.broader();
            for (int i = 0; i < broader.size(); i++) {
                String code = broader.get(i);
                String name = TopicsBetween.names().getOrDefault(code, code);
                all.putIfAbsent(code, new NamesResource.TopicName(code, name, broader.subList(i + 1, broader.size())));
            }
        }
        topics.get()
                .forEach(topic -> all.put(
                        topic.code(), new NamesResource.TopicName(topic.code(), topic.name(), topic.broader())));
        return all.values();
    }

    static String of(Map<String, String> names, String code) {
        return names.getOrDefault(code, code);
    }

    /** What the series of a trend is called. */
    String of(Trend trend) {
        return switch (trend.kind()) {
            case REGION -> of(regions(), trend.region());
            case TOPIC -> of(topics(), trend.topic());
            case REGION_TOPIC -> of(regions(), trend.region()) + ", " + of(topics(), trend.topic());
            case LANGUAGE -> Locale.forLanguageTag(trend.language()).getDisplayLanguage(Locale.ENGLISH);
            case SOURCE -> trend.source();
        };
    }
}
