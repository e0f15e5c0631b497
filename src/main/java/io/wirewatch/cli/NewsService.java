package io.wirewatch.cli;

import io.wirewatch.api.Api;
import io.wirewatch.api.RestApi;
import io.wirewatch.config.FeedSettings;
import io.wirewatch.config.Settings;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.RuleSurges;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.dashboard.CannotListenException;
import io.wirewatch.dashboard.DashboardServer;
import io.wirewatch.dashboard.DashboardSettings;
import io.wirewatch.dashboard.Routes;
import io.wirewatch.delivery.EventStream;
import io.wirewatch.edit.InForce;
import io.wirewatch.feed.FeedPoller;
import io.wirewatch.feed.PollCountsInMemory;
import io.wirewatch.feed.PollSettings;
import io.wirewatch.feed.push.PushSettings;
import io.wirewatch.feed.state.FeedSchedule;
import io.wirewatch.history.HistoryKeeper;
import io.wirewatch.stream.NewsStream;
import io.wirewatch.stream.RuleBook;
import io.wirewatch.stream.SilenceBook;
import io.wirewatch.stream.StreamCountsInMemory;
import io.wirewatch.stream.StreamSettings;
import io.wirewatch.view.Views;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole path in one process: rules, stream, page and poller on a cluster that is up. What is started is stopped in the opposite
 * order.
 */
final class NewsService implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NewsService.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** As long as tagged items stay on their Kafka topic. */
    private static final Duration RETAINED = Duration.ofDays(30);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final StreamCountsInMemory counts = new StreamCountsInMemory();
    private final PollCountsInMemory polls = new PollCountsInMemory();
    private URI page;
    private Api api;
    private NewsStream stream;
    private InForce inForce;

    private NewsService() {}

    /**
     * Starts everything and waits until items are being tagged.
     *
     * @param tagger on its way; loading its data takes as long as a broker's start, so whoever starts both lets them run side by side
     * @throws FailedCommandException when a part cannot start; those that had started are stopped again
     */
    static NewsService start(
            Cluster cluster, Settings settings, DashboardSettings web, CompletableFuture<ItemTagger> tagger)
            throws InterruptedException {
        NewsService service = new NewsService();
        try {
            service.startAll(cluster, settings, web, tagger);
            return service;
        } catch (TimeoutException e) {
            service.close();
            throw new FailedCommandException("the start takes too long: " + e.getMessage(), null);
        } catch (CannotListenException | UncheckedIOException e) {
            service.close();
            throw new FailedCommandException(e.getMessage(), null);
        } catch (RuntimeException | InterruptedException e) {
            service.close();
            throw e;
        }
    }

    /** Address of the page. */
    URI page() {
        return page;
    }

    /** Tells when this process goes by what was written. */
    InForce inForce() {
        return inForce;
    }

    /** What is served beside the page. */
    Api api() {
        return api;
    }

    /** What the stream has done so far. */
    StreamCountsInMemory.Snapshot counts() {
        return counts.snapshot();
    }

    /** The moment before which everything that arrived has been decided. */
    Instant decidedUntil() {
        return stream.decidedUntil();
    }

    /** What polling has done so far. */
    PollCountsInMemory polls() {
        return polls;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            closeQuietly(running.pop());
        }
    }

    private void startAll(
            Cluster cluster, Settings settings, DashboardSettings web, CompletableFuture<ItemTagger> tagger)
            throws InterruptedException, TimeoutException {
        KafkaConnection kafka = cluster.connection();
        RuleBook rules = started(RuleBook.follow(kafka.clients(), kafka.topics(), START_LIMIT));
        SilenceBook silences = started(SilenceBook.follow(kafka.clients(), kafka.topics(), START_LIMIT));
        HistoryKeeper history = started(history(kafka, settings));
        Views views = started(Views.open(
                new DataDirectory(settings.data()).views(),
                kafka.clients(),
                kafka.topics(),
                history,
                InstantSource.system()));
        inForce = new ServiceInForce(kafka.topics(), rules, silences, views);
        Set<String> groupings = settings.regions().policy().codes();
        api = started(ServiceApi.of(kafka, views, history, tagger, groupings, inForce))
                .api();
        EventStream events =
                started(EventStream.follow(kafka.clients(), kafka.topics(), RestApi.references(views.rules())));
        page = started(DashboardServer.start(web, events::serve, new Routes(api::addTo, Api::answerUnmatched)))
                .address();
        // Clients of the page leave when their events end, so those are to end first.
        running.remove(events);
        running.push(events);
        stream = started(NewsStream.start(
                kafka.clients(),
                kafka.topics(),
                tagger.join(),
                rules,
                new AlertPolicy(settings.alerts(), silences, new RuleSurges()),
                streamSettings(cluster, settings),
                counts));
        FeedPoller poller = started(new FeedPoller(kafka.clients(), kafka.topics(), pollSettings(settings), polls));
        poller.start();
        if (!stream.awaitRunning(START_LIMIT)) {
            throw new TimeoutException(
                    "the stream has not begun to work within " + START_LIMIT.toMinutes() + " minutes");
        }
    }

    /** Keeps the items for searches and backtests, as long as no other process of this machine does. */
    private static HistoryKeeper history(KafkaConnection kafka, Settings settings) {
        return HistoryKeeper.keep(
                new DataDirectory(settings.data()).history(),
                kafka.clients(),
                kafka.topics().tagged().name(),
                RETAINED,
                InstantSource.system());
    }

    private <T extends AutoCloseable> T started(T part) {
        running.push(part);
        return part;
    }

    private static StreamSettings streamSettings(Cluster cluster, Settings settings) {
        return StreamSettings.of(new DataDirectory(settings.data()).stream())
                .withApplicationId(settings.applicationId())
                .withThreads(settings.streamThreads())
                .withSessionTimeout(settings.sessionTimeout())
                .withStories(settings.stories())
                .withReplicationFactor(cluster.isEmbedded() ? 1 : -1);
    }

    private static PollSettings pollSettings(Settings settings) {
        FeedSettings polling = settings.polling();
        return new PollSettings(
                settings.applicationId(),
                settings.sessionTimeout(),
                schedule(polling),
                polling.threads(),
                FeedWeb.settings(polling),
                push(settings));
    }

    private static PushSettings push(Settings settings) {
        FeedSettings polling = settings.polling();
        if (polling.pushListen().isEmpty() || polling.pushUrl().isEmpty()) {
            return null;
        }
        return PushSettings.of(
                polling.pushListen().get(),
                polling.pushUrl().get(),
                settings.data().resolve("push.key"),
                polling.maxBytes());
    }

    /** Who sets the interval alone, beyond the usual limits, means it. */
    private static FeedSchedule schedule(FeedSettings polling) {
        Duration interval = polling.interval();
        return new FeedSchedule(
                interval,
                Collections.min(List.of(interval, polling.minInterval())),
                Collections.max(List.of(interval, polling.maxInterval())),
                PollSettings.DEFAULTS.schedule().maxBackoff());
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("{} did not stop cleanly", part, e);
        }
    }
}
