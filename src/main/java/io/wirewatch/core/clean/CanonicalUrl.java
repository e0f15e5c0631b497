package io.wirewatch.core.clean;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for addresses that lead to the same page (RFC 3986 section 6.2.2 and 6.2.3), without what only tells the publisher where
 * a reader came from. For comparing, not for fetching.
 */
public final class CanonicalUrl {
    private static final Pattern PARTS = Pattern.compile(
            "(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TRACKING = Pattern.compile(
            "utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|at_(?:medium|campaign|custom\\d|link_.*|format|ptr_name|bbc_team)|"
                    + "xtor|cmpid|ncid|ocid|ito|smid|_ga|wt_mc|_hs(?:enc|mi)",
            Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /** The one spelling of an http or https address; anything else comes back trimmed. */
    public static String of(String url) {
        String trimmed = url.strip();
        Matcher parts = PARTS.matcher(trimmed);
        if (!parts.matches()) {
            return trimmed;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        return scheme + "://" + authority(scheme, parts.group(2)) + path + query(parts.group(4))
                + fragment(parts.group(5));
    }

    private static String authority(String scheme, String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        String port = scheme.equals("http") ? ":80" : ":443";
        String withoutPort = lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
        return withoutPort.endsWith(":") ? withoutPort.substring(0, withoutPort.length() - 1) : withoutPort;
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter ->
                        !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** A fragment is a place within the page, but for {@code #!}, which once was how pages without addresses got one. */
    private static String fragment(String fragment) {
        return fragment != null && fragment.startsWith("!") ? "#" + fragment : "";
    }
}
