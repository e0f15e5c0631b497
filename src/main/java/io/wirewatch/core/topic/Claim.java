package io.wirewatch.core.topic;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.AnalyzedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What speaks for a topic in a text: the sum of its terms, and the places where they stand. Not to be shared between threads. */
final class Claim {
    static final int MAX_EVIDENCE = 20;
    private static final String REASON = "term";

    private static final Comparator<Evidence> AS_READ = Comparator.comparing(Evidence::field)
            .thenComparingInt(Evidence::start)
            .thenComparingInt(Evidence::end);

    private final Topic topic;
    private final TermHits.Source source;
    private final int distinct;
    private final List<Evidence> conditions = new ArrayList<>();
    private long sum;

    Claim(Topic topic, long sum, int distinct, TermHits.Source source) {
        this.topic = topic;
        this.sum = sum;
        this.distinct = distinct;
        this.source = source;
    }

    /** A term at its place, from the first to the last of its words. */
    record Hit(int weight, AnalyzedField field, int first, int last) {
        private static final Comparator<Hit> HEAVIEST_FIRST =
                Comparator.comparingInt(Hit::weight).reversed();

        Evidence evidence() {
            return field.evidence(first, last, REASON);
        }
    }

    /** Adds what a condition says. */
    void add(int weight, List<ClauseEvidence> evidence) {
        sum += weight;
        if (weight > 0) {
            evidence.forEach(
                    one -> conditions.add(new Evidence(one.field(), one.start(), one.end(), one.text(), one.reason())));
        }
    }

    /** Nothing speaks for the topic any more. */
    void reject() {
        sum = 0;
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

    /** The sum, and one more for each different term: ten words of a subject say more than two, five times each. */
    long strength() {
        return sum <= 0 ? 0 : sum + distinct;
    }

    TopicTag tag(double score) {
        return new TopicTag(topic.code(), topic.name(), topic.broader(), score, evidence());
    }

    /** The heaviest terms, as read. Two terms may stand in one place, a prefix and the whole word. */
    private List<Evidence> evidence() {
        Stream<Evidence> terms =
                source.places().stream().sorted(Hit.HEAVIEST_FIRST).map(Hit::evidence);
        return Stream.concat(conditions.stream(), terms)
                .distinct()
                .limit(MAX_EVIDENCE)
                .sorted(AS_READ)
                .toList();
    }
}
