package io.wirewatch.feed;

import io.wirewatch.http.HttpValues;
import io.wirewatch.http.WebAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an answer stays fresh (RFC 9111, section 4.2.1): {@code max-age}, or {@code Expires} where there is none. */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern NEVER_FRESH = Pattern.compile("(?i)(?:^|[\\s,])no-(?:cache|store)(?:$|[\\s,=])");

    private Freshness() {}

    /** Null when it says nothing, or is not to be kept at all. */
    static Duration of(WebAnswer.Response answer, Instant now) {
        String control = answer.header("Cache-Control").orElse("");
        if (NEVER_FRESH.matcher(control).find()) {
            return null;
        }
        Matcher age = MAX_AGE.matcher(control);
        if (age.find()) {
            return Duration.ofSeconds(Long.parseLong(age.group(1)));
        }
        // A date, as in Retry-After; the digits alone that servers send for "expired" mean nothing here.
        return answer.header("Expires")
                .filter(value -> value.contains(":"))
                .map(value -> HttpValues.retryAfter(value, now))
                .orElse(null);
    }
}
