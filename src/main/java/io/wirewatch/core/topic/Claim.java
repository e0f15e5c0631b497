package io.wirewatch.core.topic;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.AnalyzedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What speaks for a topic in a text: the sum of its terms, and the places where they stand. Not to be shared between threads. */
final class Claim {
    static final int MAX_EVIDENCE = 20;
    private static final String REASON = "term";

    private final Topic topic;
    private final List<Hit> hits = new ArrayList<>();
    private long sum;

    Claim(Topic topic) {
        this.topic = topic;
    }

    /** A term at its place, from the first to the last of its words. */
    record Hit(int weight, AnalyzedField field, int first, int last) {
        private static final Comparator<Hit> HEAVIEST_FIRST =
                Comparator.comparingInt(Hit::weight).reversed();
        private static final Comparator<Hit> AS_READ = Comparator.comparing((Hit hit) -> hit.field.field())
                .thenComparingInt(Hit::first)
                .thenComparingInt(Hit::last);

        Evidence evidence() {
            return field.evidence(first, last, REASON);
        }
    }

    void add(int weight, List<Hit> places) {
        sum += (long) weight * places.size();
        if (weight > 0) {
            hits.addAll(places);
        }
    }

    Claim stronger(Claim other) {
        return other.sum > sum ? other : this;
    }

    Topic topic() {
        return topic;
    }

    long sum() {
        return sum;
    }

    TopicTag tag(double score) {
        return new TopicTag(topic.code(), topic.name(), topic.broader(), score, evidence());
    }

    /** The heaviest terms, as read. Two terms may stand in one place, a prefix and the whole word. */
    private List<Evidence> evidence() {
        return hits.stream()
                .sorted(Hit.HEAVIEST_FIRST)
                .limit(MAX_EVIDENCE)
                .sorted(Hit.AS_READ)
                .map(Hit::evidence)
                .distinct()
                .toList();
    }
}
