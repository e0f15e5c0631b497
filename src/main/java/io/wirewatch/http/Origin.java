package io.wirewatch.http;

import java.net.URI;

/**
 * Whom a request goes to (RFC 6454, section 4).
 *
 * @param scheme http or https
 * @param host lower case, ASCII; an IPv6 address without its brackets
 * @param port the scheme's own where the address names none
 */
record Origin(String scheme, String host, int port) {
    /** @param address as {@link WebAddress} makes it */
    static Origin of(URI address) {
        String authority = address.getRawAuthority();
        String place = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = place.lastIndexOf(':');
        boolean named = colon > place.lastIndexOf(']');
        String host = named ? place.substring(0, colon) : place;
        int port = named ? Integer.parseInt(place.substring(colon + 1)) : ownPort(address.getScheme());
        return new Origin(address.getScheme(), withoutBrackets(host), port);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** For people: the host, and the port unless it is the scheme's own. */
    String place() {
        String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == ownPort(scheme) ? written : written + ":" + port;
    }

    private static int ownPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
