package io.wirewatch.feed.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * What a correct poller must have seen, and what it can have seen, by the script alone.
 *
 * @param polled from when the pollers worked until they were told to stop, in seconds of the script
 * @param disrupted when some of them were gone
 */
record Truth(World world, SoakPlan plan, Span polled, List<Span> disrupted) {
    /** The versions that stood in a feed for so long, while it answered, that a poll must have met them. */
    List<Version> mustBeSeen(FeedScript script) {
        long noticed = world.clock().seconds(plan.noticed());
        List<Span> chances = Span.common(reachable(script), List.of(polled));
        List<Version> seen = new ArrayList<>();
        for (int entry = 0; entry < script.entries() && script.out(entry) < polled.until(); entry++) {
            for (int revision = 0; revision <= script.revision(entry, polled.until()); revision++) {
                Version version = new Version(script.number(), entry, revision);
                List<Span> common = Span.common(script.spans(version), chances);
                if (common.stream().anyMatch(span -> undisrupted(span) >= noticed)) {
                    seen.add(version);
                }
            }
        }
        return seen;
    }

    /** Whether the version was what its entry said at some time between the two. */
    boolean canBeSeen(Version version, long from, long until) {
        if (version.feed() >= world.scripts().size()) {
            return false;
        }
        FeedScript script = world.scripts().get(version.feed());
        return version.entry() < script.entries()
                && version.revision() <= script.revision(version.entry(), until)
                && script.out(version.entry()) <= until
                && script.valid(version).touches(from, until);
    }

    /** What stood in the document that was sent. */
    List<Version> sent(Exchange exchange) {
        FeedScript script = world.scripts().get(exchange.feed());
        return script.visible(exchange.second(), script.server(exchange.second()));
    }

    private long undisrupted(Span span) {
        long lost = Span.common(List.of(span), disrupted).stream()
                .mapToLong(Span::length)
                .sum();
        return span.length() - lost;
    }

    /** All but the time of trouble, and that until the feed is asked again afterwards. */
    private List<Span> reachable(FeedScript script) {
        Trouble trouble = script.trouble();
        if (trouble.fault() == null) {
            return Span.ALWAYS;
        }
        if (trouble.isAlways()) {
            return List.of();
        }
        long recovered = trouble.until() == Long.MAX_VALUE
                ? Span.ALWAYS.get(0).until()
                : trouble.until() + world.clock().seconds(plan.recovery());
        return Span.without(new Span(trouble.from(), recovered));
    }
}
