package io.wirewatch.core.clean;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as written behind a time: {@code +0900 (JST)}, {@code GMT+2}, {@code EST}, {@code Europe/Vilnius}. */
final class WrittenZone {
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+\u2212-])\\s*([0-9]{1,2}):?([0-9]{2})?(?:[\\s(].*)?");
    private static final Pattern PLACE = Pattern.compile("[A-Za-z_]+/[A-Za-z_/]+");

    /** Minutes east of Greenwich. RFC 822 names the American ones; the others are those seen in feeds, in their commonest meaning. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("ET", -300),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("PT", -480),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("BST", 60),
            Map.entry("WEST", 60),
            Map.entry("CET", 60),
            Map.entry("MET", 60),
            Map.entry("CEST", 120),
            Map.entry("MEST", 120),
            Map.entry("EET", 120),
            Map.entry("SAST", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("IST", 330),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780));

    private WrittenZone() {}

    /**
     * Seconds east of Greenwich; 0 when nothing or something unknown is written.
     *
     * @param local the time that the zone is written behind, for zones with a summer time
     */
    static int offsetSeconds(String written, LocalDateTime local) {
        String zone = written.strip();
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return (offset.group(1).equals("+") ? minutes : -minutes) * 60;
        }
        if (PLACE.matcher(zone).matches()) {
            return ofPlace(zone, local);
        }
        String name = zone.startsWith("(") && zone.endsWith(")") ? zone.substring(1, zone.length() - 1) : zone;
        return 60 * ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0);
    }

    private static int ofPlace(String zone, LocalDateTime local) {
        try {
            return ZoneId.of(zone).getRules().getOffset(local).getTotalSeconds();
        } catch (DateTimeException e) {
            return 0;
        }
    }
}
