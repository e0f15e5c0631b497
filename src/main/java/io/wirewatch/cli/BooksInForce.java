package io.wirewatch.cli;

import io.wirewatch.edit.InForce;
import io.wirewatch.edit.Written;
import io.wirewatch.stream.RuleBook;
import io.wirewatch.stream.SilenceBook;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;

/** What the stream of this process goes by: its rules and silences. Feeds are in force when Kafka has them, since the poller of any instance may have them. */
record BooksInForce(KafkaTopics topics, RuleBook rules, SilenceBook silences) implements InForce {
    @Override
    public boolean await(Written written, Duration limit) throws InterruptedException {
        if (written.topic().equals(topics.rules().name())) {
            return rules.awaitTaken(written.partition(), written.offset(), limit);
        }
        return !written.topic().equals(topics.silences().name())
                || silences.awaitTaken(written.partition(), written.offset(), limit);
    }
}
