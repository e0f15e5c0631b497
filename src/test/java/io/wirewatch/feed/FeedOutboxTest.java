package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class FeedOutboxTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FeedState STATE = FeedState.builder()
            .etag("\"1\"")
            .nextPoll(NOW)
            .lastPoll(NOW)
            .lastSuccess(NOW)
            .seen(Map.of("i", "h"))
            .build();

    private final List<MockProducer<String, byte[]>> made = new ArrayList<>();
    private final FeedOutbox outbox = new FeedOutbox(
            () -> {
                made.add(new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()));
                return made.get(made.size() - 1);
            },
            new KafkaTopics("news."));

    @Test
    void itemsAndStateGoTogether() throws NotWrittenException {
        outbox.open();
        outbox.write("f", STATE, List.of(item("i")));
        assertThat(made.get(0).commitCount()).isEqualTo(1);
        List<ProducerRecord<String, byte[]>> records = made.get(0).history();
        assertThat(records).extracting(ProducerRecord::topic).containsExactly("news.items", "news.feed-state");
        assertThat(records).extracting(ProducerRecord::key).containsExactly("i", "f");
        assertThat(Json.read(records.get(1).value(), FeedState.class)).isEqualTo(STATE);
        assertThat(new String(
                        records.get(0).headers().lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("i@");
    }

    @Test
    void anItemTooLargeForKafkaDoesNotKeepTheOthersBack() throws NotWrittenException {
        outbox.open();
        NewsItem monster = item("m").toBuilder()
                .body("x".repeat(KafkaTopics.MAX_RECORD_BYTES))
                .build();
        outbox.write("f", STATE, List.of(monster, item("i")));
        assertThat(made.get(0).history()).extracting(ProducerRecord::key).containsExactly("i", "f");
    }

    @Test
    void afterAFailureNothingStandsThereAndTheNextWriteWorks() throws NotWrittenException {
        outbox.open();
        made.get(0).sendException = new KafkaException("no room");
        assertThatThrownBy(() -> outbox.write("f", STATE, List.of(item("i")))).isInstanceOf(NotWrittenException.class);
        made.get(0).sendException = null;
        assertThat(made.get(0).history()).isEmpty();
        outbox.write("f", STATE, List.of());
        assertThat(made.get(0).history()).hasSize(1);
    }

    @Test
    void aFencedOutboxStaysClosed() {
        outbox.open();
        made.get(0).fenceProducer();
        assertThatThrownBy(() -> outbox.write("f", STATE, List.of())).isInstanceOf(NotWrittenException.class);
        assertThat(outbox.isFenced()).isTrue();
        assertThat(outbox.isOpen()).isFalse();
    }

    @Test
    void anUnclearCommitClosesTheOutboxUntilItIsOpenedAgain() throws NotWrittenException {
        outbox.open();
        made.get(0).commitTransactionException = new TimeoutException("no answer");
        made.get(0).abortTransactionException = new KafkaException("cannot abort a commit");
        assertThatThrownBy(() -> outbox.write("f", STATE, List.of())).isInstanceOf(NotWrittenException.class);
        assertThat(outbox.isOpen()).isFalse();
        assertThat(outbox.isFenced()).isFalse();
        outbox.open();
        outbox.write("f", STATE, List.of());
        assertThat(made).hasSize(2);
        assertThat(made.get(0).closed()).isTrue();
        assertThat(made.get(1).commitCount()).isEqualTo(1);
    }

    @Test
    void aFenceNoticedWhileAbortingCountsToo() {
        outbox.open();
        made.get(0).sendException = new KafkaException("invalid epoch");
        made.get(0).abortTransactionException = new ProducerFencedException("taken over");
        assertThatThrownBy(() -> outbox.write("f", STATE, List.of())).isInstanceOf(NotWrittenException.class);
        assertThat(outbox.isFenced()).isTrue();
    }

    private static NewsItem item(String id) {
        return NewsItem.builder().id(id).title("Title").fetched(NOW).build();
    }
}
