package io.wirewatch.feed.push;

import io.wirewatch.wire.FeedState.Push;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What to do about a subscription, and what is known of it after something has happened: functions of what was known. */
final class PushPlan {
    /** How long we ask a hub to push; it decides by itself. */
    static final Duration LEASE = Duration.ofDays(10);
    /** A hub that refuses or says nothing is asked again after this; meanwhile the feed is polled as ever. */
    static final Duration RETRY = Duration.ofHours(6);
    /** However short its leases are, a hub is asked no more often. */
    static final Duration LEAST_BETWEEN = Duration.ofMinutes(10);

    private PushPlan() {}

    /**
     * The subscription to ask for now, if any.
     *
     * @param kept what is known of the feed's subscription, or null
     * @param offer what the feed offers
     * @param callback hash of the address at which hubs reach this instance for the feed
     */
    static Optional<Push> toAsk(Push kept, PushOffer offer, String callback, Instant now) {
        Push asked = new Push(offer.hub(), offer.topic(), null, now, null, null, callback);
        if (kept == null || !PushOffer.of(kept).equals(offer) || !callback.equals(kept.callback())) {
            return Optional.of(asked);
        }
        if (kept.requested() != null && now.isBefore(notBefore(kept))) {
            return Optional.empty();
        }
        return Optional.of(
                new Push(offer.hub(), offer.topic(), kept.leaseUntil(), now, kept.lastPush(), null, callback));
    }

    /** When a hub is asked again: between two thirds and nine tenths of a lease, spread by topic, or {@link #RETRY} after a refusal. */
    private static Instant notBefore(Push kept) {
        boolean granted = kept.leaseUntil() != null
                && kept.lastError() == null
                && kept.leaseUntil().isAfter(kept.requested());
        if (!granted) {
            return kept.requested().plus(RETRY);
        }
        Duration lease = Duration.between(kept.requested(), kept.leaseUntil());
        // Multiplied, since topics that differ in their last letter have hashes that hardly differ (Knuth, The Art of
        // Computer Programming, 6.4).
        int spread = (kept.topic().hashCode() * 0x9E3779B9) >>> 22;
        Duration due = lease.multipliedBy(20 * 1024 + 7L * spread).dividedBy(30 * 1024);
        return kept.requested().plus(due.compareTo(LEAST_BETWEEN) < 0 ? LEAST_BETWEEN : due);
    }

    /** After a poll has found what the hub should have pushed: it is not relied on until it pushes again. */
    static Push distrusted(Push kept) {
        return new Push(
                kept.hub(), kept.topic(), kept.leaseUntil(), kept.requested(), null, kept.lastError(), kept.callback());
    }

    static Push granted(Push kept, Instant until) {
        return new Push(kept.hub(), kept.topic(), until, kept.requested(), kept.lastPush(), null, kept.callback());
    }

    static Push pushed(Push kept, Instant now) {
        return new Push(
                kept.hub(), kept.topic(), kept.leaseUntil(), kept.requested(), now, kept.lastError(), kept.callback());
    }

    /** A lease that is still running goes on: some hubs deny a renewal that they find too early. */
    static Push failed(Push kept, String error) {
        return new Push(
                kept.hub(), kept.topic(), kept.leaseUntil(), kept.requested(), kept.lastPush(), error, kept.callback());
    }

    /** A hub that has ended the subscription. */
    static Push denied(Push kept, String reason) {
        return new Push(kept.hub(), kept.topic(), null, kept.requested(), null, reason, kept.callback());
    }
}
