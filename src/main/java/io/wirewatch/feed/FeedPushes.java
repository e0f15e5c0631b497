package io.wirewatch.feed;

import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.document.UnreadableFeedException;
import io.wirewatch.feed.push.PushDrop;
import io.wirewatch.feed.push.PushOffer;
import io.wirewatch.feed.push.PushSettings;
import io.wirewatch.feed.push.PushSubscriber;
import io.wirewatch.feed.push.PushTarget;
import io.wirewatch.feed.state.FeedUpdate;
import io.wirewatch.http.HttpValues;
import io.wirewatch.http.WebClient;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState.Push;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between polls and hubs: tells {@link PushSubscriber} what polls find, and hands to the roster what hubs push. Where no settings say how hubs
 * reach us, nothing of it happens. Safe to share between threads.
 */
final class FeedPushes implements PushTarget, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedPushes.class);

    private final PushSettings settings;
    private final WebClient web;
    private final FeedRoster roster;
    private final PollCounts counts;
    private final InstantSource clock;
    private volatile PushSubscriber subscriber;

    /** @param settings null for no pushes */
    FeedPushes(PushSettings settings, WebClient web, FeedRoster roster, PollCounts counts, InstantSource clock) {
        this.settings = settings;
        this.web = web;
        this.roster = roster;
        this.counts = counts;
        this.clock = clock;
    }

    /** @throws UncheckedIOException when the key cannot be read, or nobody can listen there */
    void start() {
        if (settings == null) {
            return;
        }
        try {
            subscriber = PushSubscriber.start(settings, web, this, clock);
            log.info("hubs are listened to at {}:{}", settings.host(), subscriber.port());
        } catch (IOException e) {
            throw new UncheckedIOException("pushes cannot be taken: " + e.getMessage(), e);
        }
    }

    /** The port that hubs are listened to at; 0 for none. */
    int port() {
        PushSubscriber hubs = subscriber;
        return hubs == null ? 0 : hubs.port();
    }

    /** A feed is polled here from now on. */
    void adopt(String feed, Push kept) {
        if (subscriber != null) {
            subscriber.adopt(feed, kept);
        }
    }

    /** A feed is polled elsewhere from now on. */
    void release(String feed) {
        if (subscriber != null) {
            subscriber.release(feed);
        }
    }

    /** A feed is not polled any more. */
    void forget(String feed) {
        if (subscriber != null) {
            subscriber.forget(feed);
        }
    }

    /**
     * A poll has brought a document.
     *
     * @param missed whether there was something in it that a hub should have pushed
     */
    void read(String feed, Fetched.Document answer, FeedDocument document, boolean missed) {
        if (subscriber != null) {
            if (missed) {
                subscriber.missed(feed);
            }
            subscriber.offered(feed, PushOffer.find(URI.create(answer.url()), answer.links(), document));
        }
    }

    /** A poll has found that nothing has changed. */
    void notModified(String feed) {
        if (subscriber != null) {
            subscriber.stillOffered(feed);
        }
    }

    /** The update with the subscription as it stands now. */
    FeedUpdate completed(String feed, FeedUpdate update) {
        return update.withPush(subscriber == null ? null : subscriber.current(feed));
    }

    @Override
    public void pushed(String id, byte[] body, String contentType) {
        Feed feed = roster.feed(id);
        if (feed == null) {
            log.debug("feed={}: is not polled here any more, what was pushed is left", id);
            return;
        }
        try {
            roster.push(id, FeedChecker.read(feed, body, feed.url(), HttpValues.charset(contentType)));
            counts.pushed(id);
        } catch (UnreadableFeedException e) {
            log.info("feed={}: what was pushed is no feed: {}", id, e.getMessage());
            counts.pushDropped(id, PushDrop.NOT_HANDLED);
        }
    }

    @Override
    public void dropped(String feed, PushDrop reason) {
        log.debug("feed={}: a push was not taken: {}", feed, reason.label());
        counts.pushDropped(feed, reason);
    }

    @Override
    public void close() {
        PushSubscriber hubs = subscriber;
        if (hubs != null) {
            hubs.close();
        }
    }
}
