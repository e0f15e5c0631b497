package io.wirewatch.feed.list;

import io.wirewatch.core.clean.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of feeds: OPML 1.0, 1.1 and 2.0, YAML (or JSON) with {@code feeds:}, or mere addresses, one in a line. Told apart by what they
 * hold, never by their name. Bounded: in bytes, in feeds, in depth; no entity that a document defines is expanded and no list that it
 * includes is read.
 */
public final class FeedListReader {
    /** 5,000 feeds take some 1.5 million bytes of OPML. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int DECLARATION_BYTES = 512;
    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YAML = Pattern.compile("^[\\[{]|(?m)^(?:feeds\\s*:|-\\s)");

    private FeedListReader() {}

    /**
     * @throws UnreadableListException when it is no such list
     * @throws IOException when it cannot be read at all
     */
    public static FeedList read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(MAX_BYTES + 1));
        }
    }

    /** @throws UnreadableListException when it is no such list */
    public static FeedList read(byte[] document) {
        if (document.length > MAX_BYTES) {
            throw new UnreadableListException("longer than " + MAX_BYTES + " bytes");
        }
        String text = TextDecoder.decode(document, Collections.singletonList(declaredCharset(document)));
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return new OpmlReader(text).read();
        }
        return YAML.matcher(start).find() ? YamlList.read(text) : AddressLines.read(text);
    }

    /** What the XML declaration says, or null. */
    private static String declaredCharset(byte[] document) {
        int length = Math.min(document.length, DECLARATION_BYTES);
        Matcher encoding = XML_ENCODING.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
        return encoding.find() ? encoding.group(1) : null;
    }
}
