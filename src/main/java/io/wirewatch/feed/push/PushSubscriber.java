package io.wirewatch.feed.push;

import io.wirewatch.http.WebClient;
import io.wirewatch.wire.FeedState.Push;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the subscriptions of all feeds that are polled here. It alone knows how they stand: whoever writes a feed's state asks {@link #current} for
 * what to write, and after a restart gives back what was written ({@link #adopt}). What hubs have said since the last write is then asked for
 * anew. Hubs are asked one after the other on a thread of its own, so that no poll waits for them.
 *
 * <p>Safe to share between threads.
 */
public final class PushSubscriber implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PushSubscriber.class);
    /** So many of the largest documents may wait to be handled. */
    private static final long WAITING = 4;

    private final PushCallbacks callbacks;
    private final HubRequests hubs;
    private final PushTarget target;
    private final InstantSource clock;
    private final PushInbox inbox;
    private final PushListener listener;
    private final Map<String, Push> subscriptions = new ConcurrentHashMap<>();
    private final ExecutorService requests = Executors.newSingleThreadExecutor(PushSubscriber::daemon);

    private PushSubscriber(
            PushSettings settings, PushCallbacks callbacks, WebClient web, PushTarget target, InstantSource clock)
            throws IOException {
        this.callbacks = callbacks;
        this.target = target;
        this.clock = clock;
        hubs = new HubRequests(web, callbacks);
        inbox = new PushInbox(target, WAITING * settings.maxBytes());
        listener = PushListener.start(settings, new FromHubs());
    }

    /**
     * Starts to take the calls of hubs.
     *
     * @param web asks the hubs; stays open
     * @throws IOException when the key cannot be read, or nobody can listen there
     */
    public static PushSubscriber start(PushSettings settings, WebClient web, PushTarget target, InstantSource clock)
            throws IOException {
        PushCallbacks callbacks = new PushCallbacks(settings.url(), PushKey.in(settings.keyFile()));
        return new PushSubscriber(settings, callbacks, web, target, clock);
    }

    /** Takes up the subscription of a feed where its state says it stood; null for none. */
    public void adopt(String feed, Push kept) {
        if (kept != null) {
            subscriptions.put(feed, kept);
        }
    }

    /** How the subscription of a feed stands, for its state; null for none. */
    public Push current(String feed) {
        return subscriptions.get(feed);
    }

    /**
     * After a poll that has brought a document: begins, renews, changes or ends the subscription, as it is due.
     *
     * @param offer see {@link PushOffer#find}; empty ends the subscription
     */
    public void offered(String feed, Optional<PushOffer> offer) {
        if (offer.isEmpty()) {
            forget(feed);
            return;
        }
        Push kept = subscriptions.get(feed);
        PushPlan.toAsk(kept, offer.get(), callbacks.hash(feed), clock.instant()).ifPresent(asked -> {
            // Known before the hub is: it may ask back before it answers.
            subscriptions.put(feed, asked);
            if (kept != null && !PushOffer.of(kept).equals(offer.get())) {
                leave(feed, kept);
            }
            run(() -> subscribe(feed, asked));
        });
    }

    /** After a poll that has brought no document, such as a 304: renews the subscription when it is due. */
    public void stillOffered(String feed) {
        Push kept = subscriptions.get(feed);
        if (kept != null) {
            offered(feed, Optional.of(PushOffer.of(kept)));
        }
    }

    /** After a poll that has found something new: the hub should have pushed it, and is not relied on until it pushes again. */
    public void missed(String feed) {
        subscriptions.computeIfPresent(feed, (id, kept) -> PushPlan.distrusted(kept));
    }

    /** Ends the subscription: the feed was removed, or its publisher offers no hub any more. */
    public void forget(String feed) {
        Push kept = subscriptions.remove(feed);
        if (kept != null) {
            leave(feed, kept);
        }
    }

    /** Leaves the subscription to another instance, which will ask the hub to push there. */
    public void release(String feed) {
        subscriptions.remove(feed);
    }

    /** The port that hubs are listened to at. */
    public int port() {
        return listener.port();
    }

    /** Stops to listen; subscriptions stay, for the next start. */
    @Override
    public void close() {
        listener.close();
        requests.shutdownNow();
        inbox.close();
    }

    private void subscribe(String feed, Push asked) throws InterruptedException {
        Optional<String> failure = hubs.subscribe(feed, asked);
        if (failure.isPresent()) {
            log.info("feed={}: no pushes from {}: {}", feed, asked.hub(), failure.get());
            change(feed, asked, kept -> PushPlan.failed(kept, failure.get()));
        }
    }

    private void leave(String feed, Push kept) {
        // Where the hub calls another instance, that one's address is not ours to give up.
        if (kept.leaseUntil() != null && callbacks.hash(feed).equals(kept.callback())) {
            run(() -> hubs.unsubscribe(feed, kept)
                    .ifPresent(failure -> log.debug("feed={}: {} goes on pushing: {}", feed, kept.hub(), failure)));
        }
    }

    /** Only as long as it is about the same hub and topic. */
    private void change(String feed, Push about, UnaryOperator<Push> change) {
        PushOffer offer = PushOffer.of(about);
        subscriptions.computeIfPresent(
                feed, (id, kept) -> PushOffer.of(kept).equals(offer) ? change.apply(kept) : kept);
    }

    private interface HubWork {
        void run() throws InterruptedException;
    }

    private void run(HubWork work) {
        try {
            requests.execute(() -> {
                try {
                    work.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    log.error("a hub could not be asked", e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("no hub is asked any more, since the poller is closing");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "push-requests");
        thread.setDaemon(true);
        return thread;
    }

    /** What hubs call for. */
    private final class FromHubs implements PushListener.Calls {
        @Override
        public String feed(String path) {
            return callbacks.feed(path).orElse(null);
        }

        @Override
        public boolean isSubscribed(String feed) {
            return subscriptions.containsKey(feed);
        }

        @Override
        public String answer(String feed, HubQuestion question) {
            Push kept = subscriptions.get(feed);
            Instant now = clock.instant();
            if (question.denies(kept)) {
                log.info("feed={}: no pushes from {}: {}", feed, kept.hub(), question.denial());
                change(feed, kept, push -> PushPlan.denied(push, question.denial()));
                return "";
            }
            if (!question.isAskedFor(kept, now)) {
                return null;
            }
            if (question.isSubscribe()) {
                change(feed, kept, push -> PushPlan.granted(push, now.plus(question.lease())));
            }
            return question.challenge();
        }

        @Override
        public PushDrop pushed(String feed, byte[] body, String signature, String contentType) {
            Push kept = subscriptions.get(feed);
            PushDrop drop = null;
            if (kept == null
                    || !PushSignature.isRight(signature, callbacks.secret(feed, kept.hub(), kept.topic()), body)) {
                drop = PushDrop.FORGED;
            } else if (!inbox.offer(feed, body, contentType)) {
                drop = PushDrop.TOO_MANY;
            }
            if (drop == null) {
                change(feed, kept, push -> PushPlan.pushed(push, clock.instant()));
            } else {
                target.dropped(feed, drop);
            }
            return drop;
        }

        @Override
        public void dropped(String feed, PushDrop reason) {
            target.dropped(feed, reason);
        }
    }
}
