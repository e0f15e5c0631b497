package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** When a subject must be looked at though nothing happens to it. Null stands for never. */
final class Schedule {
    /** So often it is asked whether a surge goes on. */
    static final Duration SURGE_CHECK = Duration.ofHours(1);

    private final AlertSettings settings;

    Schedule(AlertSettings settings) {
        this.settings = settings;
    }

    static boolean isDue(Instant due, Instant now) {
        return due != null && !due.isAfter(now);
    }

    /**
     * The next moment at which something about a subject may change; now for what is overdue, such as the end of an alert that had to wait until it was
     * told.
     */
    Instant next(RuleState rule, Subject subject, Instant now) {
        return Stream.of(
                        subject.retry,
                        close(rule, subject),
                        subject.isRule() ? silence(rule, subject) : null,
                        forget(rule, subject))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(due -> due.isBefore(now) ? now : due)
                .orElse(null);
    }

    /** When an open alert ends by itself. What a throttle keeps from being told at all stays open until it is. */
    Instant close(RuleState rule, Subject subject) {
        boolean waits = subject.told == null && subject.heldBack == Reason.THROTTLED;
        if (!subject.isOpen() || waits) {
            return null;
        }
        if (!subject.isRule()) {
            return subject.last.plus(settings.closeAfter());
        }
        if (rule.policy().when() instanceof Condition.Count count) {
            return subject.held.plus(count.within());
        }
        return rule.policy().when() instanceof Condition.Surge ? subject.held.plus(SURGE_CHECK) : null;
    }

    String whyClosed() {
        return "Nothing more has matched for " + Durations.print(settings.closeAfter()) + ".";
    }

    /** When silence has lasted long enough. */
    Instant silence(RuleState rule, Subject subject) {
        if (subject.isOpen() || !(rule.policy().when() instanceof Condition.SilentFor silent)) {
            return null;
        }
        Instant last = subject.last == null || subject.last.isBefore(rule.since()) ? rule.since() : subject.last;
        return last.plus(silent.time());
    }

    /** When nothing of a subject that has no open alert matters any more. */
    Instant forget(RuleState rule, Subject subject) {
        if (subject.isClosed()) {
            return subject.closed.plus(settings.remembered());
        }
        if (subject.isOpen() || subject.last == null || (subject.isRule() && !isCount(rule))) {
            return null;
        }
        Duration within = rule.policy().when() instanceof Condition.Count count ? count.within() : Duration.ZERO;
        return subject.last.plus(within).plus(AlertSettings.LATENESS);
    }

    private static boolean isCount(RuleState rule) {
        return rule.policy().when() instanceof Condition.Count;
    }
}
