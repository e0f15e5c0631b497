package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running stream: items in, tagged items and alerts out, exactly once. Instances with the same application id share the work. A thread that
 * fails is replaced, and its last transaction done again.
 *
 * <p>Safe to share between threads.
 */
public final class NewsStream implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NewsStream.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int MOST_LOGGED = 100;

    private final KafkaStreams streams;
    private final Watermark watermark;
    private final CountDownLatch running = new CountDownLatch(1);
    private final Set<String> loggedFailures = ConcurrentHashMap.newKeySet();

    private NewsStream(KafkaStreams streams, Watermark watermark) {
        this.streams = streams;
        this.watermark = watermark;
        streams.setStateListener((now, before) -> {
            log.debug("stream: {} after {}", now, before);
            if (now == KafkaStreams.State.RUNNING) {
                // Not sooner: the internal Kafka topics that it looks at are made at the start.
                watermark.begin();
                running.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(this::afterFailure);
    }

    /**
     * Starts to work; {@link #awaitRunning} says when it does. Our Kafka topics must exist ({@link TopicSetup}).
     *
     * @param rules must have read what rules there are; stays the caller's to close, after the stream
     * @param policy decides on alerts
     */
    public static NewsStream start(
            KafkaClients clients,
            KafkaTopics topics,
            ItemTagger tagger,
            RuleBook rules,
            AlertPolicy policy,
            StreamSettings settings,
            StreamCounts counts) {
        int partitions;
        Set<String> timed;
        try (Admin admin = clients.admin()) {
            TopicSetup setup = new TopicSetup(admin);
            partitions = setup.partitions(topics.items());
            timed = timed(setup, topics, settings);
        }
        Watermark watermark = new Watermark(
                clients::admin,
                settings.applicationId(),
                NewsTopology.path(topics, settings.applicationId(), partitions),
                InstantSource.system(),
                settings.replay() == null ? Instant.MAX : settings.replay().end());
        StreamParts parts = new StreamParts(
                topics,
                tagger,
                rules,
                settings.stories(),
                policy,
                watermark,
                counts,
                new RecordLimit(),
                InstantSource.system(),
                partitions,
                settings.maxItemBytes(),
                timed,
                settings.replay());
        StreamsConfig config = StreamConfigs.of(clients.settings(), settings, parts);
        NewsStream stream = new NewsStream(new KafkaStreams(NewsTopology.build(parts, config), config), watermark);
        stream.streams.start();
        return stream;
    }

    /** A replay has written the times of arrival itself. */
    private static Set<String> timed(TopicSetup setup, KafkaTopics topics, StreamSettings settings) {
        return Stream.of(topics.items(), topics.rules())
                .filter(topic -> settings.replay() != null || setup.isStampedByBroker(topic))
                .map(KafkaTopic::name)
                .collect(Collectors.toSet());
    }

    /** Waits until it works on its partitions; false when that takes longer than the limit. */
    public boolean awaitRunning(Duration limit) throws InterruptedException {
        return running.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it is at work; not so at the start, while partitions move between instances, and after the end. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** The moment before which everything that arrived has been decided; it follows the time by seconds. */
    public Instant decidedUntil() {
        return watermark.get();
    }

    /** Stops within a bounded time, and leaves the group so that others, or this instance started again, go on at once. */
    @Override
    public void close() {
        watermark.close();
        boolean stopped = streams.close(CloseOptions.timeout(CLOSE_LIMIT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (!stopped) {
            log.warn("the stream did not stop within {} s", CLOSE_LIMIT.toSeconds());
        }
    }

    private StreamThreadExceptionResponse afterFailure(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        boolean isNew =
                loggedFailures.size() < MOST_LOGGED && loggedFailures.add(cause.getClass() + ": " + cause.getMessage());
        if (isNew) {
            log.error(
                    "a thread of the stream failed and is replaced; the like is logged at debug from now on", failure);
        } else {
            log.debug("a thread of the stream failed and is replaced", failure);
        }
        // What fails at once when tried again must not turn into a busy loop.
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
