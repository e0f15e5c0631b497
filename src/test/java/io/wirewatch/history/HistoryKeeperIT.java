package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.index.IndexHome;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The history comes up to date again by itself, whatever kept it from that. */
@Timeout(120)
class HistoryKeeperIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KafkaTopics topics = new KafkaTopics("news.");
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicBoolean full = new AtomicBoolean();

    @TempDir
    Path directory;

    private EmbeddedBroker broker;
    private KafkaClients clients;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
        send("a");
        send("b");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void afterTheDiskWasFullItGoesOn() throws Exception {
        full.set(true);
        try (HistoryKeeper keeper = keeper(this::open)) {
            await(() -> tries.get() > 1);
            assertThat(size()).isZero();
            full.set(false);
            await(() -> size() == 2);
            full.set(true);
            send("c");
            int before = tries.get();
            await(() -> tries.get() > before);
            assertThat(size()).isEqualTo(2);
            full.set(false);
            await(() -> size() == 3);
        }
    }

    @Test
    void itWaitsForAnotherWriterToEnd() {
        Optional<RecordIndex<HistoryRecord>> other = HistoryIndex.open(place());
        try (HistoryKeeper keeper = keeper(this::open)) {
            await(() -> tries.get() > 0);
            assertThat(keeper.view()).isEmpty();
            String value = Json.line(Retained.item("theirs", "Theirs"));
            other.orElseThrow().add(List.of(new HistoryRecord(0, 1, "theirs", Instant.now(), 1L, null, false, value)));
            other.orElseThrow().commit(Map.of(), true);
            await(() -> keeper.view().map(HistoryKeeperIT::sizeOf).orElse(0) == 1);
            assertThat(keeper.progress().ready()).isTrue();
            other.orElseThrow().close();
            await(() -> size() == 3);
            await(() -> keeper.view().map(HistoryKeeperIT::sizeOf).orElse(0) == 3);
        }
    }

    private HistoryKeeper keeper(Supplier<Optional<RecordIndex<HistoryRecord>>> opening) {
        IndexHome<HistoryRecord> home = new IndexHome<>(
                topics.tagged().name(),
                () -> Optional.of(place()),
                path -> opening.get(),
                HistoryIndex.expired(Duration.ofDays(30)));
        return HistoryKeeper.keep(home, clients, InstantSource.system());
    }

    private Path place() {
        return directory.resolve("history");
    }

    private Optional<RecordIndex<HistoryRecord>> open() {
        tries.incrementAndGet();
        try {
            return HistoryIndex.open(new Disk(FSDirectory.open(place()), full));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int size() {
        Optional<HistoryView> view = HistoryView.open(place());
        try {
            return view.map(HistoryView::size).orElse(0);
        } finally {
            view.ifPresent(HistoryView::close);
        }
    }

    private static int sizeOf(HistoryView view) {
        try (view) {
            return view.size();
        }
    }

    private void send(String id) throws Exception {
        TaggedItem item = Retained.item(id, "Flood");
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(topics.tagged().record(id, item, id, Instant.now())).get();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Takes nothing while it is full. */
    private static final class Disk extends FilterDirectory {
        private final AtomicBoolean full;

        Disk(Directory in, AtomicBoolean full) {
            super(in);
            this.full = full;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }
}
