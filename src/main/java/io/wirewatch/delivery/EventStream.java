package io.wirewatch.delivery;

import io.javalin.http.Context;
import io.wirewatch.core.rule.References;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Items, stories and alerts as server-sent events; {@code docs/events.md} is the manual. Each client is told its position in the Kafka topics with
 * each event, and goes on from there when it comes back, without gap or repeat, to this instance or another.
 *
 * <p>Clients cost no thread and no copy of the events. One that takes too little is let go and may come back. Records that cannot be read are
 * passed over and counted. Safe to share between threads.
 */
public final class EventStream implements AutoCloseable {
    private static final int WRITERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final StreamLimits limits;
    private final EventLog events;
    private final EventReader reader = new EventReader();
    private final EventRequestReader requests;
    private final CatchUp catchUp;
    private final TopicsReader topics;
    private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor writers;
    private final Pulse pulse;
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

    EventStream(StreamLimits limits, KafkaClients kafka, KafkaTopics names, References references) {
        this.limits = limits;
        this.events = new EventLog(limits);
        this.requests = new EventRequestReader(references, limits.recent());
        this.catchUp = new CatchUp(kafka, reader, events::topics);
        this.writers = new ThreadPoolExecutor(
                WRITERS,
                WRITERS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                EventStream::writer,
                new ThreadPoolExecutor.DiscardPolicy());
        this.pulse = new Pulse(this::wakeAll, this::look);
        this.topics = new TopicsReader(kafka, names, reader, events, limits.recent(), pulse::news, this::letAllGo);
    }

    private static Thread writer(Runnable work) {
        Thread thread = new Thread(work, "write-events");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts to follow {@code news.tagged}, {@code news.stories} and {@code news.alerts}. Clients that come before these could be read wait.
     *
     * @param references what the queries of clients may refer to
     */
    public static EventStream follow(KafkaClients kafka, KafkaTopics names, References references) {
        return follow(StreamLimits.DEFAULT, kafka, names, references);
    }

    static EventStream follow(StreamLimits limits, KafkaClients kafka, KafkaTopics names, References references) {
        EventStream stream = new EventStream(limits, kafka, names, references);
        stream.catchUp.start();
        stream.topics.start();
        stream.wakeClients();
        return stream;
    }

    /** Answers a request for events: opens the answer, which then goes on by itself, or refuses with a problem (RFC 9457). Returns at once. */
    public void serve(Context request) {
        try {
            EventRequest asked = requests.read(request.queryParamMap(), request.header("Last-Event-ID"));
            JettyOutlet outlet = new JettyOutlet(request);
            Optional<EventClient> client = client(asked);
            if (client.isPresent()) {
                outlet.open(request, client.get());
            } else {
                refuse(request, full());
            }
        } catch (InvalidParameterException e) {
            refuse(request, e.problem());
        }
    }

    /** A client that is let go with the others; empty when there are too many already. */
    private synchronized Optional<EventClient> client(EventRequest asked) {
        if (closed || clients.size() >= limits.clients()) {
            return Optional.empty();
        }
        EventClient client = new EventClient(asked, events, reader, catchUp, writers, clients::remove);
        clients.add(client);
        return Optional.of(client);
    }

    private static Map<String, Object> full() {
        return Map.of(
                "type", "/api/v1/problems/unavailable",
                "title", "Too many listen already",
                "status", 503,
                "detail", "As many clients as are allowed follow the events; try again later.");
    }

    private static void refuse(Context request, Map<String, Object> problem) {
        request.status((Integer) problem.get("status"))
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .result(Json.line(problem));
    }

    /** How many records could not be read so far. */
    public long unreadable() {
        return reader.unreadable();
    }

    /** How many clients were let go so far for being too slow. */
    public long dropped() {
        return dropped.get();
    }

    /** How many clients there are. */
    public int clients() {
        return clients.size();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        topics.close();
        pulse.close();
        catchUp.close();
        letAllGo();
        writers.shutdown();
        try {
            writers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has clients told of what is in the log from now on. */
    void wakeClients() {
        pulse.start();
        pulse.news();
    }

    EventLog events() {
        return events;
    }

    Pulse pulse() {
        return pulse;
    }

    private void letAllGo() {
        clients.forEach(client -> client.drop());
    }

    private void wakeAll() {
        clients.forEach(EventClient::wake);
    }

    /** Lets go whoever is lost, and has the silent ones told where they stand. */
    private void look(long now) {
        for (EventClient client : clients) {
            if (client.isLost(now, limits.patience().toNanos())) {
                dropped.addAndGet(client.drop() ? 1 : 0);
            } else {
                client.beat(now, limits.heartbeat().toNanos());
            }
        }
    }
}
