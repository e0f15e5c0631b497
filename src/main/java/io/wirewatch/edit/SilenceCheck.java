package io.wirewatch.edit;

import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The limits of a silence that somebody asks for. Those that other programs write may go beyond, and hold. Stateless.
 */
final class SilenceCheck {
    static final int MOST_MATCHERS = 20;
    static final int LONGEST_MATCHER = 2_000;
    static final int LONGEST_COMMENT = 1_000;
    static final int LONGEST_AUTHOR = 200;
    static final Duration LONGEST = Duration.ofDays(366);

    /** Labels that no alert is without. */
    private static final Set<String> OF_EVERY_ALERT = Set.of("rule", "severity");

    private SilenceCheck() {}

    static List<Finding> errors(Silence silence, Instant now) {
        List<Finding> errors = new ArrayList<>();
        matchers(silence, errors);
        times(silence, now, errors);
        length("comment", silence.comment(), LONGEST_COMMENT, errors);
        length("author", silence.author(), LONGEST_AUTHOR, errors);
        return errors;
    }

    private static void matchers(Silence silence, List<Finding> errors) {
        if (silence.matchers().size() > MOST_MATCHERS) {
            errors.add(Finding.of("matchers", MOST_MATCHERS + " matchers are the most", "make several silences"));
        }
        if (silence.matchers().stream().anyMatch(matcher -> matcher.written().length() > LONGEST_MATCHER)) {
            errors.add(Finding.of(
                    "matchers", "a matcher has more than " + LONGEST_MATCHER + " characters", "make several silences"));
        }
        if (silence.matchers().stream().allMatch(SilenceCheck::holdsAlways)) {
            errors.add(Finding.of(
                    "matchers",
                    "this would silence every alert",
                    "say which ones; for all but the worst: severity!=critical"));
        }
    }

    private static boolean holdsAlways(LabelMatcher matcher) {
        return OF_EVERY_ALERT.contains(matcher.label())
                && !matcher.negated()
                && matcher.values().contains("*");
    }

    private static void times(Silence silence, Instant now, List<Finding> errors) {
        Instant from = silence.from() == null || silence.from().isBefore(now) ? now : silence.from();
        if (!silence.until().isAfter(now)) {
            errors.add(Finding.of("until", "it would have ended already, at " + silence.until(), "it is " + now));
        } else if (silence.until().isAfter(from.plus(LONGEST))) {
            errors.add(Finding.of(
                    "until",
                    "a silence may hold for " + LONGEST.toDays() + " days at most",
                    "to be rid of a rule's alerts for good, switch it off: enabled: false"));
        }
        if (from.isAfter(now.plus(LONGEST))) {
            errors.add(Finding.of("from", "it would begin more than " + LONGEST.toDays() + " days from now", null));
        }
    }

    private static void length(String field, String text, int most, List<Finding> errors) {
        if (text != null && text.length() > most) {
            errors.add(Finding.of(
                    field, "it has " + text.length() + " characters; " + most + " are the most", "make it shorter"));
        }
    }
}
