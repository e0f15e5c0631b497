package io.wirewatch.core.alert;

import io.wirewatch.core.news.QuietHours;
import java.time.Duration;

/**
 * What holds for all rules.
 *
 * @param closeAfter an alert on a story or an item is closed when nothing more matched for so long
 * @param remembered for so long a closed alert on a story is opened again under its own id when the story goes on
 * @param quiet hours for rules that name none; null for none
 */
public record AlertSettings(Duration closeAfter, Duration remembered, QuietHours quiet) {
    public static final AlertSettings DEFAULT = new AlertSettings(Duration.ofHours(24), Duration.ofDays(7), null);

    /** Events that come later than this count when they arrive, not when they are dated. */
    static final Duration LATENESS = Duration.ofHours(24);

    public AlertSettings {
        if (closeAfter.isNegative() || closeAfter.isZero() || remembered.isNegative()) {
            throw new IllegalArgumentException("closeAfter must be positive, remembered not negative");
        }
    }
}
