package io.wirewatch.feed.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damages documents as networks, programs and people do: what comes out follows from the random numbers alone. */
final class FeedDamage {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?",
            "?>",
            "&amp;",
            "&lt;p&gt;",
            "&#0;",
            "&#xD800;",
            "&#99999999;",
            "&nbsp;",
            "\0",
            "\u0007",
            "\uFEFF",
            "</item>",
            "<item>",
            "</entry>",
            "<entry>",
            "</channel>",
            "</rss>",
            "<title>",
            "</title>",
            "<a href='",
            "<!DOCTYPE x [",
            " xmlns='http://www.w3.org/2005/Atom'",
            " xml:base='//'",
            "{",
            "}",
            "[",
            "]",
            "\",\"",
            "<table><p><b><select>");

    private FeedDamage() {}

    /**
     * A damaged copy, at most 64 times as long.
     *
     * @param others to splice parts of into it
     */
    static byte[] of(byte[] document, List<byte[]> others, Random random) {
        byte[] damaged = document;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            damaged = once(damaged, others, random);
        }
        return damaged;
    }

    private static byte[] once(byte[] document, List<byte[]> others, Random random) {
        int from = random.nextInt(document.length + 1);
        int to = from + random.nextInt(Math.min(2_000, document.length - from) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(document, random);
            case 1 -> replaced(document, from, document.length, new byte[0], 1);
            case 2 -> replaced(document, from, to, new byte[0], 1);
            case 3 -> replaced(document, from, from, part(document, from, to), 1 + random.nextInt(30));
            case 4 -> replaced(document, from, to, piece(random), 1 + random.nextInt(50));
            default -> replaced(document, from, to, spliced(others.get(random.nextInt(others.size())), random), 1);
        };
    }

    private static byte[] flipped(byte[] document, Random random) {
        byte[] flipped = document.clone();
        for (int times = 1 + random.nextInt(20); times > 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] other, Random random) {
        int from = random.nextInt(other.length + 1);
        return part(other, from, from + random.nextInt(Math.min(5_000, other.length - from) + 1));
    }

    private static byte[] part(byte[] document, int from, int to) {
        return java.util.Arrays.copyOfRange(document, from, to);
    }

    private static byte[] replaced(byte[] document, int from, int to, byte[] by, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        for (int i = 0; i < times; i++) {
            out.writeBytes(by);
        }
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }
}
