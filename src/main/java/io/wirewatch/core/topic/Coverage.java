package io.wirewatch.core.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well a language is served.
 *
 * @param language its BCP 47 tag, or {@link Topic#ANY}
 * @param terms how many are written for it, those that speak against a topic included
 * @param topics codes of the topics that have terms
 * @param lacking codes of the topics that have none, neither here nor for any language
 */
public record Coverage(String language, int terms, Set<String> topics, List<String> lacking) {
    public Coverage {
        topics = Set.copyOf(topics);
        lacking = List.copyOf(lacking);
    }

    /** The languages that anything is written for, in alphabetical order. */
    public static List<Coverage> of(List<WrittenTopic> written) {
        Map<String, Integer> terms = new TreeMap<>();
        Map<String, Set<String>> topics = new TreeMap<>();
        Set<String> codes = new HashSet<>();
        for (WrittenTopic topic : written) {
            codes.add(topic.code());
            for (WrittenTopic.Term term : topic.terms()) {
                terms.merge(term.language(), 1, Integer::sum);
                topics.computeIfAbsent(term.language(), language -> new HashSet<>())
                        .add(topic.code());
            }
        }
        List<Coverage> all = new ArrayList<>();
        terms.forEach((language, count) ->
                all.add(new Coverage(language, count, topics.get(language), lacking(language, topics, codes))));
        return all;
    }

    private static List<String> lacking(String language, Map<String, Set<String>> topics, Set<String> codes) {
        Set<String> forAny = topics.getOrDefault(Topic.ANY, Set.of());
        Set<String> forThis = topics.get(language);
        return codes.stream()
                .filter(code -> !forThis.contains(code) && !forAny.contains(code))
                .sorted()
                .toList();
    }
}
