package io.wirewatch.core.clean;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Bytes to text when what is declared may be wrong, as it often is. A byte order mark is believed; then text that is valid UTF-8
 * beyond ASCII (nothing else is by chance); then the first declared charset that fits every byte; then a guess. What still does not
 * fit becomes U+FFFD. Stateless, and safe to share between threads.
 */
public final class TextDecoder {
    private static final Charset UTF_32_BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32_LE = Charset.forName("UTF-32LE");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int GUESSED_BYTES = 64 * 1024;
    private static final int GUESS_CONFIDENCE = 30;

    private TextDecoder() {}

    /**
     * The text of a document.
     *
     * @param declared names of charsets, the most credible first; unknown ones and nulls are passed over
     */
    public static String decode(byte[] document, List<String> declared) {
        return read(document, declared).text();
    }

    /**
     * A text and how it was read.
     *
     * @param charset that it was read as
     * @param declared the first charset that was declared and that there is; null when none was
     * @param replaced how many bytes, or groups of them, are no text and became U+FFFD
     */
    public record Decoded(String text, Charset charset, Charset declared, int replaced) {
        /** What was amiss, for people. */
        public List<String> notes() {
            List<String> notes = new ArrayList<>();
            boolean ascii =
                    charset.equals(StandardCharsets.UTF_8) && text.chars().allMatch(c -> c < 0x80);
            if (declared != null && !declared.equals(charset) && !ascii) {
                notes.add("declared as " + declared.name() + ", but is " + charset.name());
            }
            if (replaced > 0) {
                notes.add(replaced + " places that are no " + charset.name() + " replaced");
            }
            return notes;
        }
    }

    /** Like {@link #decode}, with what was found out on the way. */
    public static Decoded read(byte[] document, List<String> declared) {
        Charset first = declared.stream()
                .map(TextDecoder::charset)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Charset marked = marked(document);
        if (marked != null) {
            return leniently(document, marked, marked);
        }
        String utf8 = strictly(document, StandardCharsets.UTF_8);
        boolean asciiOnly = utf8 != null && utf8.length() == document.length;
        if (utf8 != null && !asciiOnly) {
            return new Decoded(utf8, StandardCharsets.UTF_8, first, 0);
        }
        for (String name : declared) {
            Charset charset = charset(name);
            String text = charset == null ? null : strictly(document, charset);
            if (text != null) {
                return new Decoded(text, charset, first, 0);
            }
        }
        return utf8 != null
                ? new Decoded(utf8, StandardCharsets.UTF_8, first, 0)
                : leniently(document, guess(document), first);
    }

    private static Decoded leniently(byte[] document, Charset charset, Charset declared) {
        String text = withoutMark(new String(document, charset));
        int replaced = (int) text.chars().filter(c -> c == '\uFFFD').count();
        return new Decoded(text, charset, declared, replaced);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By a byte order mark, or by the zero bytes of a leading {@code <} in UTF-16. */
    private static Charset marked(byte[] document) {
        if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(document, 0xFF, 0xFE, 0, 0)) {
            return UTF_32_LE;
        }
        if (startsWith(document, 0, 0, 0xFE, 0xFF)) {
            return UTF_32_BE;
        }
        if (startsWith(document, 0xFF, 0xFE) || startsWith(document, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(document, 0xFE, 0xFF) || startsWith(document, 0, '<') ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] document, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= document.length || (document[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** As browsers do, Latin-1 and ASCII are read as the superset that Windows made of them. */
    private static Charset charset(String name) {
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip());
            // The declaration itself was read as ASCII, so it is no UTF-16 whatever it says.
            boolean impossible = charset.name().toUpperCase(Locale.ROOT).matches("(X-)?UTF-(16|32).*");
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return impossible ? null : latin ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String strictly(byte[] document, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** UTF-8 with a few bad bytes, or something else altogether. */
    private static Charset guess(byte[] document) {
        String utf8 = new String(document, StandardCharsets.UTF_8);
        long bad = utf8.chars().filter(c -> c == '\uFFFD').count();
        long good = utf8.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        if (good > bad) {
            return StandardCharsets.UTF_8;
        }
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(document, Math.min(document.length, GUESSED_BYTES)))
                .detect();
        boolean credible = match != null && match.getConfidence() >= GUESS_CONFIDENCE;
        Charset charset = credible ? charset(match.getName()) : null;
        return charset == null ? WINDOWS_1252 : charset;
    }
}
