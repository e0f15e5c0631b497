package io.wirewatch.feed.state;

import io.wirewatch.core.news.NewsItem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What an entry said when it was last seen. Texts are remembered as 32 bits of their SHA-256 (0 for none): one edit in four thousand million goes
 * unnoticed. Times are seconds since 1970, 0 for none.
 *
 * @param firstSeen when we first saw it
 * @param dated the latest time that the publisher gave it: of its update, else of its publication
 * @param left when it was first missing from a document; 0 while it stands there
 */
public record SeenEntry(int title, int summary, int body, long firstSeen, long dated, long left) {
    private static final int HEX_DIGITS = 48;
    private static final HexFormat HEX = HexFormat.of();

    /** What an item says now, first seen now. */
    static SeenEntry of(NewsItem item, Instant now) {
        Instant dated = item.updated() == null ? item.published() : item.updated();
        return new SeenEntry(
                hash(item.title()), hash(item.summary()), hash(item.body()), seconds(now), seconds(dated), 0);
    }

    /** As it is written into states: six numbers of eight hex digits each. */
    String written() {
        StringBuilder hex = new StringBuilder(HEX_DIGITS);
        for (long number : new long[] {title, summary, body, firstSeen, dated, left}) {
            hex.append(HEX.toHexDigits((int) number));
        }
        return hex.toString();
    }

    /** What {@link #written} wrote; null for anything else. */
    static SeenEntry read(String written) {
        if (written.length() != HEX_DIGITS) {
            return null;
        }
        try {
            return new SeenEntry(
                    number(written, 0),
                    number(written, 1),
                    number(written, 2),
                    Integer.toUnsignedLong(number(written, 3)),
                    Integer.toUnsignedLong(number(written, 4)),
                    Integer.toUnsignedLong(number(written, 5)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int number(String written, int index) {
        return HexFormat.fromHexDigits(written, index * 8, index * 8 + 8);
    }

    /** Names of the properties of {@link NewsItem} in which the other one differs. */
    List<String> differences(SeenEntry other) {
        List<String> names = new ArrayList<>(3);
        if (title != other.title) {
            names.add("title");
        }
        if (summary != other.summary) {
            names.add("summary");
        }
        if (body != other.body) {
            names.add("body");
        }
        return names;
    }

    /** The same, known since the other one was first seen. */
    SeenEntry since(SeenEntry first) {
        return new SeenEntry(title, summary, body, first.firstSeen, dated, left);
    }

    SeenEntry leftAt(long seconds) {
        return new SeenEntry(title, summary, body, firstSeen, dated, seconds);
    }

    Instant firstSeenAt() {
        return Instant.ofEpochSecond(firstSeen);
    }

    /** Seconds since 1970, within what 32 bits without a sign can hold. */
    static long seconds(Instant time) {
        return time == null ? 0 : Math.max(0, Math.min(0xFFFF_FFFFL, time.getEpochSecond()));
    }

    private static int hash(String text) {
        if (text == null) {
            return 0;
        }
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        int first = ByteBuffer.wrap(digest).getInt();
        return first == 0 ? 1 : first;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
