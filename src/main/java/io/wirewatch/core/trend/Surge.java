package io.wirewatch.core.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How a count in one window compares with what was to be expected.
 *
 * @param observed so far, when the window is not over
 * @param expected for the whole window; 0 while too little is known
 * @param score minus the decimal logarithm of the probability of so many by chance; 0 when there were no more than expected
 * @param surging whether that is too rare to be taken for chance
 * @param learned false while too little is known of the series: then it is never surging
 */
public record Surge(
        TrendWindow window,
        Instant start,
        long observed,
        double expected,
        double score,
        boolean surging,
        boolean learned) {

    /** How far the score lies above (or, negative, below) what makes a surge in this window. */
    public double excess() {
        return score + Math.log10(window.falseAlarms());
    }

    /** How long one has to wait, on the average, to see as many in such a window by chance. */
    public Duration recurrence() {
        double seconds = window.length().toSeconds() * Math.pow(10, score);
        return seconds < Integer.MAX_VALUE * 10.0
                ? Duration.ofSeconds((long) seconds)
                : Duration.ofSeconds(Integer.MAX_VALUE * 10L);
    }

    /** One sentence, without the full stop, that says what was found. */
    public String explanation() {
        if (!learned) {
            return String.format(
                    Locale.ROOT,
                    "%d in the %s since %s; what is usual is not known yet",
                    observed,
                    Span.of(window),
                    start);
        }
        return String.format(
                Locale.ROOT,
                "%d in the %s since %s, where %s were to be expected; so many happen by chance %s",
                observed,
                Span.of(window),
                start,
                Span.rounded(expected),
                score == 0 ? "often" : Span.onceIn(recurrence()));
    }
}
