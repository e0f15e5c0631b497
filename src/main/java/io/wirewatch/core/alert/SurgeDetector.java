package io.wirewatch.core.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * Says whether a rule matches more items than its own past lets one expect. What it remembers of a rule is a text of its own making, which the
 * policy keeps for it; so it is a pure function, and safe to share between threads.
 */
public interface SurgeDetector {
    /** Never finds any. */
    SurgeDetector NONE = new SurgeDetector() {
        @Override
        public String count(String history, Instant at) {
            return "";
        }

        @Override
        public Finding assess(String history, Instant now) {
            return new Finding(false, 0, 0, Duration.ofDays(1), "surges are not looked for");
        }
    };

    /**
     * What it finds at a moment.
     *
     * @param observed items in the window that ends now
     * @param expected items that were to be expected in it
     * @param text the same for people, a sentence without its full stop
     */
    record Finding(boolean surging, int observed, double expected, Duration window, String text) {}

    /**
     * Counts a matching item.
     *
     * @param history what it remembers of the rule; empty at first
     * @param at when the item was published, or arrived if it has no sound date
     * @return what it remembers from now on, at most some thousand characters
     */
    String count(String history, Instant at);

    Finding assess(String history, Instant now);
}
