package io.wirewatch.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What we know of a feed from polling it, as kept on {@code news.feed-state}. Whatever is not known is null; lists and maps are empty.
 *
 * @param url address of the feed, as it stands on {@code news.feeds}, that all of this belongs to; a feed whose address was changed is asked
 *     without validators
 * @param movedTo where the feed has moved for good (301, 308); null while it stands where {@code url} says
 * @param etag validator of the last answer (RFC 9110, section 8.8.3)
 * @param lastModified validator of the last answer, as sent
 * @param nextPoll not to be polled before
 * @param lastPoll when it was last asked
 * @param lastSuccess when it last answered with a readable document or with 304
 * @param lastNew when the newest of its items came out
 * @param failures polls that have failed in a row
 * @param lastError what went wrong in the last one, null when nothing did
 * @param notes what was amiss with the last document, though it could be read
 * @param health how it fares
 * @param healthSince since when it fares so
 * @param rhythm how often something new comes
 * @param hints how often the publisher wants to be asked
 * @param push the subscription at a WebSub hub
 * @param seen item id → what the item said when it was last seen, and when: six numbers of eight hex digits each, which are hashes of title, summary and
 *     body (0 for none), then times in seconds since 1970 (0 for none): first seen, dated by the publisher, left the feed
 */
public record FeedState(
        String url,
        String movedTo,
        String etag,
        String lastModified,
        Instant nextPoll,
        Instant lastPoll,
        Instant lastSuccess,
        Instant lastNew,
        int failures,
        String lastError,
        List<String> notes,
        FeedHealth health,
        Instant healthSince,
        Rhythm rhythm,
        PollHints hints,
        Push push,
        Map<String, String> seen) {
    /** So often the state of a feed is written, though nothing but its times has changed: they may be that old. */
    public static final Duration HEARTBEAT = Duration.ofMinutes(15);

    public static final FeedState NEW = new Builder().build();

    public FeedState {
        notes = notes == null ? List.of() : List.copyOf(notes);
        seen = seen == null ? Map.of() : Map.copyOf(seen);
    }

    /**
     * How often something new comes.
     *
     * @param gaps how many gaps between items this rests on
     * @param meanGapSeconds mean time between two items, recent ones weighing more
     * @param longGapSeconds longest usual time between two items: nights and weekends included, fading over weeks
     * @param spanSeconds sum of all gaps: for how long the feed has been known
     */
    public record Rhythm(int gaps, long meanGapSeconds, long longGapSeconds, long spanSeconds) {}

    /**
     * What the publisher asks of those who poll.
     *
     * @param intervalSeconds from one poll to the next at least ({@code ttl}, {@code sy:updatePeriod}, Cache-Control)
     * @param skipHours hours of the day (0 to 23, GMT) not to poll in
     * @param skipDays days (GMT) not to poll on, as {@code java.time.DayOfWeek} names them
     */
    public record PollHints(Long intervalSeconds, List<Integer> skipHours, List<String> skipDays) {
        public PollHints {
            skipHours = skipHours == null ? List.of() : List.copyOf(skipHours);
            skipDays = skipDays == null ? List.of() : List.copyOf(skipDays);
        }
    }

    /**
     * A subscription at a hub (W3C WebSub).
     *
     * @param hub address of the hub
     * @param topic what the hub calls the feed: the address that the feed gives for itself
     * @param leaseUntil until when the hub will push; null before it has verified the subscription
     * @param requested when we last asked the hub
     * @param lastPush when it last pushed; null again when a poll has found what it should have pushed
     * @param lastError why there is no subscription; null when nothing went wrong
     * @param callback hash of the address at which the hub calls: an instance sees by it whether the hub calls somebody else
     */
    public record Push(
            String hub,
            String topic,
            Instant leaseUntil,
            Instant requested,
            Instant lastPush,
            String lastError,
            String callback) {}

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with all that this state has. */
    public Builder toBuilder() {
        return new Builder()
                .url(url)
                .movedTo(movedTo)
                .etag(etag)
                .lastModified(lastModified)
                .nextPoll(nextPoll)
                .lastPoll(lastPoll)
                .lastSuccess(lastSuccess)
                .lastNew(lastNew)
                .failures(failures)
                .lastError(lastError)
                .notes(notes)
                .health(health, healthSince)
                .rhythm(rhythm)
                .hints(hints)
                .push(push)
                .seen(seen);
    }

    /** Makes states; not to be shared between threads. */
    public static final class Builder {
        private String url;
        private String movedTo;
        private String etag;
        private String lastModified;
        private Instant nextPoll;
        private Instant lastPoll;
        private Instant lastSuccess;
        private Instant lastNew;
        private int failures;
        private String lastError;
        private List<String> notes;
        private FeedHealth health;
        private Instant healthSince;
        private Rhythm rhythm;
        private PollHints hints;
        private Push push;
        private Map<String, String> seen;

        private Builder() {}

        public Builder url(String value) {
            url = value;
            return this;
        }

        public Builder movedTo(String value) {
            movedTo = value;
            return this;
        }

        public Builder etag(String value) {
            etag = value;
            return this;
        }

        public Builder lastModified(String value) {
            lastModified = value;
            return this;
        }

        public Builder nextPoll(Instant value) {
            nextPoll = value;
            return this;
        }

        public Builder lastPoll(Instant value) {
            lastPoll = value;
            return this;
        }

        public Builder lastSuccess(Instant value) {
            lastSuccess = value;
            return this;
        }

        public Builder lastNew(Instant value) {
            lastNew = value;
            return this;
        }

        public Builder failures(int value) {
            failures = value;
            return this;
        }

        public Builder lastError(String value) {
            lastError = value;
            return this;
        }

        public Builder notes(List<String> value) {
            notes = value;
            return this;
        }

        public Builder rhythm(Rhythm value) {
            rhythm = value;
            return this;
        }

        public Builder hints(PollHints value) {
            hints = value;
            return this;
        }

        public Builder push(Push value) {
            push = value;
            return this;
        }

        public Builder seen(Map<String, String> value) {
            seen = value;
            return this;
        }

        /** How it fares, and since when. */
        public Builder health(FeedHealth value, Instant since) {
            health = value;
            healthSince = since;
            return this;
        }

        public FeedState build() {
            return new FeedState(
                    url,
                    movedTo,
                    etag,
                    lastModified,
                    nextPoll,
                    lastPoll,
                    lastSuccess,
                    lastNew,
                    failures,
                    lastError,
                    notes,
                    health,
                    healthSince,
                    rhythm,
                    hints,
                    push,
                    seen);
        }
    }
}
