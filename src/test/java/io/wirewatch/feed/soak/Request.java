package io.wirewatch.feed.soak;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came, without body.
 *
 * @param path as written in the request line
 * @param headers by name in lower case
 */
record Request(String path, Map<String, String> headers) {
    private static final int MAX_BYTES = 16 * 1024;

    /** Reads the next request of a connection; null when the client has closed it. */
    static Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        String[] words = line.split(" ");
        if (words.length != 3 || !words[0].equals("GET")) {
            throw new IOException("not a request that is understood here: " + line);
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return new Request(words[1], headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean accepts(String coding) {
        return header("accept-encoding").orElse("").contains(coding);
    }

    boolean isConditional() {
        return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString().strip();
            }
            if (line.length() == MAX_BYTES) {
                throw new IOException("a line too long");
            }
            line.append((char) next);
        }
        return null;
    }
}
