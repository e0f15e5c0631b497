package io.wirewatch.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a Link header (RFC 8288, appendix B.2) from left to right. What is broken ends the reading; what stood before it counts. */
final class LinkHeader {
    private static final int MAX_LINKS = 100;

    private final String header;
    private int at;

    private LinkHeader(String header) {
        this.header = header;
    }

    static List<WebLink> links(String header) {
        LinkHeader reading = new LinkHeader(header);
        List<WebLink> links = new ArrayList<>();
        while (reading.skip(", \t") == '<' && links.size() < MAX_LINKS) {
            int end = header.indexOf('>', reading.at);
            if (end < 0) {
                break;
            }
            String target = header.substring(reading.at + 1, end).strip();
            reading.at = end + 1;
            links.add(new WebLink(target, reading.relations()));
        }
        return links;
    }

    /** Reads the parameters of one link; only its first {@code rel} counts (RFC 8288, section 3.3). */
    private Set<String> relations() {
        String relations = null;
        while (skip(" \t") == ';') {
            at++;
            skip(" \t;");
            String name = token();
            String value = "";
            if (skip(" \t") == '=') {
                at++;
                value = skip(" \t") == '"' ? quoted() : token();
            }
            if (relations == null && name.equalsIgnoreCase("rel")) {
                relations = value;
            }
        }
        String all = relations == null ? "" : relations.strip().toLowerCase(Locale.ROOT);
        return all.isEmpty() ? Set.of() : new HashSet<>(List.of(all.split("\\s+")));
    }

    private String token() {
        int start = at;
        while (at < header.length() && ";,= \t\"".indexOf(header.charAt(at)) < 0) {
            at++;
        }
        return header.substring(start, at);
    }

    /** RFC 9110, section 5.6.4. */
    private String quoted() {
        StringBuilder text = new StringBuilder();
        for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
            if (header.charAt(at) == '\\' && at + 1 < header.length()) {
                at++;
            }
            text.append(header.charAt(at));
        }
        at++;
        return text.toString();
    }

    /** Passes what may stand between; the character after it, or nothing (0). */
    private char skip(String between) {
        while (at < header.length() && between.indexOf(header.charAt(at)) >= 0) {
            at++;
        }
        return at < header.length() ? header.charAt(at) : 0;
    }
}
