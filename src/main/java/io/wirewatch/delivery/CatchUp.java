package io.wirewatch.delivery;

import io.wirewatch.wire.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from Kafka what clients missed that the {@link EventLog} no longer holds, in chunks: a client asks for the next one when it has taken
 * the last. So many are read at once, and so many lie about at most, until their clients have taken them; all others wait for their turn. Safe to
 * share between threads.
 */
final class CatchUp implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final int READERS = 2;
    private static final int CHUNKS = 8;

    private final KafkaClients clients;
    private final EventReader reader;
    private final Supplier<FollowedTopics> topics;
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final Semaphore chunks = new Semaphore(CHUNKS);
    private final List<Thread> threads = new ArrayList<>();

    /**
     * What was read for a client.
     *
     * @param events those it wants, in the order of each partition
     * @param position after them
     * @param reset why the stream cannot go on from where it was; else null
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and shared by all on purpose
    record Chunk(List<LiveEvent> events, long[] position, ResetException reset) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, and shared by all on purpose
    private record Wish(EventClient client, long[] from) {
        /** Ends the thread that takes it. */
        static Wish end() {
            return new Wish(null, null);
        }

        boolean isEnd() {
            return client == null;
        }
    }

    /** @param topics asked each time, since Kafka topics may be made anew */
    CatchUp(KafkaClients clients, EventReader reader, Supplier<FollowedTopics> topics) {
        this.clients = clients;
        this.reader = reader;
        this.topics = topics;
        for (int i = 0; i < READERS; i++) {
            Thread thread = new Thread(this::work, "catch-up-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Reads a chunk for a client in its turn, and hands it to {@link EventClient#accept}. Never waits. */
    void ask(EventClient client, long[] from) {
        wishes.add(new Wish(client, from));
    }

    /** The client has taken its chunk, or is gone. */
    void giveBack() {
        chunks.release();
    }

    /** How many clients wait for their turn. */
    int waiting() {
        return wishes.size();
    }

    /** Returns at once; what is being read is read to its end, since a consumer takes it badly to be interrupted. Nobody is served after that. */
    @Override
    public void close() {
        wishes.clear();
        threads.forEach(thread -> wishes.add(Wish.end()));
    }

    private void work() {
        try {
            for (Wish wish = wishes.take(); !wish.isEnd(); wish = serve(wish)) {}
        } catch (InterruptedException e) {
            log.debug("nobody is caught up any more");
        }
    }

    /** One consumer serves all who wait; when nobody does, none is kept. Returns the next wish. */
    private Wish serve(Wish first) throws InterruptedException {
        Wish wish = first;
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            while (wish != null && !wish.isEnd()) {
                chunks.acquire();
                read(consumer, wish);
                wish = wishes.poll();
            }
        }
        return wish == null ? wishes.take() : wish;
    }

    private void read(Consumer<String, byte[]> consumer, Wish wish) {
        try {
            wish.client().accept(chunk(consumer, wish));
        } catch (RuntimeException e) {
            log.warn("a client of the events cannot be caught up and is let go: {}", e.toString());
            giveBack();
            boolean unused = wish.client().drop();
        }
    }

    private Chunk chunk(Consumer<String, byte[]> consumer, Wish wish) {
        FollowedTopics followed = topics.get();
        Collection<Integer> slots = followed.slots(wish.client().filter().kinds());
        try {
            return new ChunkReader(consumer, followed, reader, wish.client().filter())
                    .read(wish.from(), slots, Duration.ofSeconds(10));
        } catch (ResetException e) {
            return new Chunk(List.of(), wish.from(), e);
        }
    }
}
