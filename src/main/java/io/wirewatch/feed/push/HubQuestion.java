package io.wirewatch.feed.push;

import io.wirewatch.wire.FeedState.Push;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a hub asks or tells by a GET (WebSub, sections 5.2 and 5.3), and what we say to it: yes only to what we have asked for.
 *
 * @param mode {@code subscribe}, {@code unsubscribe} or {@code denied}; empty for none
 * @param challenge to be sent back for a yes
 * @param lease how long the hub will push
 * @param reason why it does not
 */
record HubQuestion(String mode, String topic, String challenge, Duration lease, String reason) {
    /** For hubs that do not say how long. */
    private static final Duration SHORT_LEASE = Duration.ofDays(1);

    private static final Duration LONGEST_LEASE = Duration.ofDays(60);
    private static final Duration ANSWERABLE = Duration.ofDays(1);
    private static final int LONGEST_REASON = 200;

    static HubQuestion of(Map<String, String> parameters) {
        return new HubQuestion(
                parameters.getOrDefault("hub.mode", ""),
                parameters.getOrDefault("hub.topic", ""),
                parameters.getOrDefault("hub.challenge", ""),
                lease(parameters.getOrDefault("hub.lease_seconds", "")),
                parameters.getOrDefault("hub.reason", ""));
    }

    /**
     * Whether we want what the hub is about to do.
     *
     * @param kept the feed's subscription, or null for none
     */
    boolean isAskedFor(Push kept, Instant now) {
        boolean same = kept != null && kept.topic().equals(topic);
        return switch (mode) {
            case "subscribe" -> same && !challenge.isEmpty() && isPending(kept, now);
            case "unsubscribe" -> !same && !challenge.isEmpty();
            default -> false;
        };
    }

    boolean isSubscribe() {
        return mode.equals("subscribe");
    }

    /** Whether the hub ends the subscription, or does not begin it. */
    boolean denies(Push kept) {
        return mode.equals("denied") && kept != null && kept.topic().equals(topic);
    }

    /** Foreign text for people: short, on one line. */
    String denial() {
        String plain = reason.replaceAll("[^\\x20-\\x7E\\xA0-\\uFFFF]", " ").strip();
        return plain.isEmpty()
                ? "denied by the hub"
                : "denied by the hub: " + plain.substring(0, Math.min(LONGEST_REASON, plain.length()));
    }

    private static boolean isPending(Push kept, Instant now) {
        return kept.requested() != null && now.isBefore(kept.requested().plus(ANSWERABLE));
    }

    private static Duration lease(String seconds) {
        if (!seconds.matches("[0-9]{1,9}")) {
            return SHORT_LEASE;
        }
        Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
        return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
    }
}
