package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.state.FeedMemory;
import io.wirewatch.feed.state.FeedUpdate;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class FeedOutboxTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FeedState STATE = FeedState.builder()
            .url("http://news.example/f")
            .etag("\"1\"")
            .nextPoll(NOW)
            .lastPoll(NOW)
            .lastSuccess(NOW)
            .build();

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final FeedOutbox outbox = new FeedOutbox(producer, new KafkaTopics("news."), 5);

    @Test
    void whatSeveralPollsBroughtGoesInOneTransaction() throws NotWrittenException {
        outbox.open();
        outbox.write(List.of(written("f", item("i")), written("g")));
        assertThat(producer.commitCount()).isEqualTo(1);
        List<ProducerRecord<String, byte[]>> records = producer.history();
        assertThat(records)
                .extracting(ProducerRecord::topic)
                .containsExactly(
                        "news.items", "news.feed-events", "news.feed-state", "news.feed-events", "news.feed-state");
        assertThat(records).extracting(ProducerRecord::key).containsExactly("i", "f", "f", "g", "g");
        assertThat(Json.read(records.get(2).value(), FeedState.class)).isEqualTo(STATE);
        assertThat(header(records.get(0), "ce_id")).startsWith("i@");
    }

    @Test
    void aStateStandsInThePartitionOfItsFeedWhateverItsKey() throws NotWrittenException {
        outbox.open();
        outbox.write(List.of(written("f")));
        ProducerRecord<String, byte[]> state = producer.history().get(1);
        assertThat(state.partition()).isEqualTo(5);
        assertThat(header(state, "ce_subject")).isEqualTo("f");
    }

    @Test
    void aFailureSaysWhetherSomebodyElseWritesInItsPlace() {
        outbox.open();
        producer.commitTransactionException = new KafkaException("no answer");
        assertThat(failure().isFenced()).isFalse();
    }

    @Test
    void aFencedProducerIsToldFromABrokenOne() {
        outbox.open();
        producer.fenceProducer();
        assertThat(failure().isFenced()).isTrue();
    }

    @Test
    void aTransactionThatKafkaGaveUpCountsAsFenced() {
        outbox.open();
        producer.commitTransactionException = new InvalidProducerEpochException("too slow");
        assertThat(failure().isFenced()).isTrue();
    }

    @Test
    void itsProducerEndsWithIt() {
        outbox.close();
        assertThat(producer.closed()).isTrue();
    }

    private NotWrittenException failure() {
        return catchThrowableOfType(NotWrittenException.class, () -> outbox.write(List.of(written("f"))));
    }

    private static FeedOutbox.Written written(String feed, NewsItem... items) {
        FeedEvent event = new FeedEvent(feed, feed, FeedEvent.Kind.MOVED, NOW, null, "moved");
        return new FeedOutbox.Written(feed, new FeedUpdate(FeedMemory.of(STATE), List.of(items), List.of(event)));
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static NewsItem item(String id) {
        return NewsItem.builder().id(id).title("Title").fetched(NOW).build();
    }
}
