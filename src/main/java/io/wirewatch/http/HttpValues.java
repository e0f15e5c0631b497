package io.wirewatch.http;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the few values of HTTP that polling needs, forgiving what servers really send. */
public final class HttpValues {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");
    // RFC 9110, section 5.5, and short: it is kept in the feed's state and sent back with each poll.
    private static final Pattern VALIDATOR = Pattern.compile("[\\x21-\\x7E\\x80-\\xFF][\\x20-\\x7E\\x80-\\xFF]{0,999}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private HttpValues() {}

    /** The charset parameter of a Content-Type, or null. */
    public static String charset(String contentType) {
        Matcher found = CHARSET.matcher(contentType);
        return found.find() ? found.group(1) : null;
    }

    /** The links of a Link header (RFC 8288); none where it is broken. */
    public static List<WebLink> links(String header) {
        return LinkHeader.links(header);
    }

    /** Whether a validator can be sent back as it came. */
    public static boolean isValidator(String value) {
        return VALIDATOR.matcher(value).matches();
    }

    /** Retry-After (RFC 9110, section 10.2.3): seconds or a date. Null when it is neither, or past. */
    public static Duration retryAfter(String value, Instant now) {
        String trimmed = value.strip();
        if (SECONDS.matcher(trimmed).matches()) {
            return Duration.ofSeconds(Long.parseLong(trimmed));
        }
        try {
            DateTimeFormatter httpDate = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            Duration wait = Duration.between(now, httpDate.parse(trimmed, Instant::from));
            return wait.isNegative() ? null : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * An address as people and servers write it: spaces and letters beyond ASCII are encoded, dots in the path resolved, the fragment is gone.
     *
     * @param base what a relative address belongs to, or null
     * @return null when it is no http or https address with a host
     */
    public static URI address(URI base, String written) {
        return WebAddress.of(base == null ? null : WebAddress.of(null, base.toString()), written);
    }

    /**
     * The host of an address as {@link HostGate} knows it: lower case, ASCII, without port.
     *
     * @param address as {@link #address} gives it
     */
    public static String host(URI address) {
        return Origin.of(address).host();
    }
}
