package io.wirewatch.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One request to one server on the way that redirects lead (RFC 9110, section 15.4). Immutable.
 *
 * <p>From https to http is followed, since feeds really move so, but never with a body. Credentials, in the address or in a header, stay with
 * the scheme, host and port they were given for.
 *
 * @param address without credentials
 * @param user name and password from the address that was asked, or null
 * @param movedTo see {@link WebAnswer.Response}
 * @param permanent whether all redirects so far were
 */
@SuppressWarnings("ArrayRecordComponent") // see WebRequest
record Hop(
        String method,
        URI address,
        String user,
        Map<String, String> headers,
        byte[] body,
        URI movedTo,
        boolean permanent) {
    private static final Set<String> SECRET = Set.of("authorization", "cookie");
    private static final Pattern USER = Pattern.compile("//[^/?#]*@");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E\\xA0-\\uFFFF]");
    private static final int SHORT = 200;

    /** The first one. */
    static Hop of(WebRequest request) throws WebFault {
        URI address = HttpValues.address(null, request.address().toString());
        if (address == null) {
            throw new WebFault(
                    WebFailure.BAD_ADDRESS,
                    "not an address: " + forPeople(request.address().toString()));
        }
        return new Hop(
                request.method(),
                WebAddress.withoutUser(address),
                WebAddress.user(address),
                request.headers(),
                request.body(),
                null,
                true);
    }

    Origin origin() {
        return Origin.of(address);
    }

    /** The headers to send, Authorization (RFC 7617) included. */
    Map<String, String> allHeaders() {
        if (user == null) {
            return headers;
        }
        Map<String, String> all = new HashMap<>(headers);
        byte[] named = user.getBytes(StandardCharsets.UTF_8);
        all.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(named));
        return all;
    }

    /**
     * Where the redirect leads.
     *
     * @throws WebFault when that is nowhere, or not where we go
     */
    Hop next(Reply redirect) throws WebFault {
        URI found = HttpValues.address(address, redirect.location());
        if (redirect.location().isBlank() || found == null) {
            throw new WebFault(WebFailure.BAD_REDIRECT, "redirected to: " + forPeople(redirect.location()));
        }
        URI target = WebAddress.withoutUser(found);
        Origin to = Origin.of(target);
        boolean get = becomesGet(redirect.status());
        if (body != null && !get && origin().isSecure() && !to.isSecure()) {
            throw new WebFault(WebFailure.BAD_REDIRECT, "redirected to plain http: " + forPeople(target.toString()));
        }
        boolean same = to.equals(origin());
        boolean stays = permanent && redirect.isPermanent();
        return new Hop(
                get ? "GET" : method,
                target,
                same ? user : null,
                same ? headers : withoutSecrets(headers),
                get ? null : body,
                stays && user == null ? target : movedTo,
                stays && (user == null || same));
    }

    private boolean becomesGet(int status) {
        boolean found = status == 301 || status == 302;
        return (status == 303 && !method.equals("HEAD")) || (found && method.equals("POST"));
    }

    private static Map<String, String> withoutSecrets(Map<String, String> headers) {
        Map<String, String> rest = new HashMap<>(headers);
        rest.keySet().removeIf(name -> SECRET.contains(name.toLowerCase(Locale.ROOT)));
        return rest;
    }

    /** Foreign text for messages: without credentials, short, on one line. */
    private static String forPeople(String address) {
        String safe =
                UNPRINTABLE.matcher(USER.matcher(address).replaceAll("//")).replaceAll("?");
        return safe.length() <= SHORT ? safe : safe.substring(0, SHORT) + "…";
    }
}
