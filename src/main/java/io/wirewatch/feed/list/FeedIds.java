package io.wirewatch.feed.list;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Ids for feeds that have none: made of the address, so that the same address has the same id on every machine. When that id is taken, digits
 * that follow from the address too are put behind it.
 */
public final class FeedIds {
    private static final int MAX_LENGTH = 120;
    private static final int SUFFIX = 6;
    private static final Pattern WORLD_WIDE = Pattern.compile("(?i)^www\\.");
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final Pattern ENDS = Pattern.compile("^[-.]+|[-.]+$");

    private FeedIds() {}

    /** {@code example.org-feed.xml} for {@code https://www.example.org/feed.xml}. */
    public static String of(String url) {
        URI address = FeedAddress.of(url)
                .map(URI::create)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected an http or https address such as https://example.org/feed.xml, found: "
                                + FeedAddress.shown(url)));
        String path = WORLD_WIDE.matcher(address.getHost()).replaceFirst("")
                + Objects.toString(address.getPath(), "")
                + (address.getQuery() == null ? "" : "-" + address.getQuery());
        String id = ENDS.matcher(NOT_IN_IDS.matcher(path).replaceAll("-")).replaceAll("");
        return id.length() <= MAX_LENGTH ? id : cut(id) + "-" + digits(url, SUFFIX);
    }

    /**
     * An id that is not taken.
     *
     * @param wanted taken as it is if nobody has it
     */
    public static String free(String wanted, String url, Predicate<String> isTaken) {
        String id = wanted;
        for (int length = SUFFIX; isTaken.test(id); length++) {
            id = cut(wanted) + "-" + digits(url, length);
        }
        return id;
    }

    private static String cut(String id) {
        int end = Math.min(id.length(), MAX_LENGTH);
        return id.substring(0, Character.isHighSurrogate(id.charAt(end - 1)) ? end - 1 : end);
    }

    private static String digits(String url, int length) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(FeedAddress.key(url).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
