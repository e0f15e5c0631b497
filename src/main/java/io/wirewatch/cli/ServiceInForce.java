package io.wirewatch.cli;

import io.wirewatch.edit.InForce;
import io.wirewatch.edit.Written;
import io.wirewatch.stream.RuleBook;
import io.wirewatch.stream.SilenceBook;
import io.wirewatch.view.Views;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;

/**
 * What this process goes by: the stream by its rules and silences, the API by its views, so that whoever has written something finds it there. For the
 * stream feeds are in force when Kafka has them, since the poller of any instance may have them.
 */
record ServiceInForce(KafkaTopics topics, RuleBook rules, SilenceBook silences, Views views) implements InForce {
    @Override
    public boolean await(Written written, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        return awaitDecided(written, limit)
                && views.awaitShown(
                        written.topic(),
                        written.partition(),
                        written.offset(),
                        limit.minusNanos(System.nanoTime() - start));
    }

    private boolean awaitDecided(Written written, Duration limit) throws InterruptedException {
        if (written.topic().equals(topics.rules().name())) {
            return rules.awaitTaken(written.partition(), written.offset(), limit);
        }
        return !written.topic().equals(topics.silences().name())
                || silences.awaitTaken(written.partition(), written.offset(), limit);
    }
}
