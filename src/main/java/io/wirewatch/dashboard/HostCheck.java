package io.wirewatch.dashboard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a request names this server as its host. A foreign site can point a name of its own at this machine (DNS rebinding) and then
 * read what we serve as if it were its own; such requests bear that name. An address cannot be rebound.
 */
final class HostCheck {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(?::\\d{0,5})?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "[::]");

    private final String bound;

    /** @param bound the host as set; when it stands for all addresses of the machine, each of them is right */
    HostCheck(String bound) {
        this.bound = inUrl(bound).toLowerCase(Locale.ROOT);
    }

    /** @param header the Host header (RFC 9110, section 7.2); null when there is none */
    boolean allows(String header) {
        Matcher host = HOST.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
        return host.matches() && isOurs(host.group(1));
    }

    /** A host as it stands in a URL: IPv6 addresses in brackets. */
    static String inUrl(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private boolean isOurs(String name) {
        return name.equals(bound)
                || LOOPBACK.matcher(name).matches()
                || (EVERYWHERE.contains(bound) && ADDRESS.matcher(name).matches());
    }
}
