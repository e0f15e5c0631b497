package io.wirewatch.core.clean;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Mends text that was UTF-8, was read as windows-1252 or Latin-1, and was written as UTF-8 once more: {@code FÃ³rmula} for
 * {@code Fórmula}. Only when all of the text reads as UTF-8 the second time, which hardly any text does that was meant as it is.
 */
public final class TwiceEncoded {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TwiceEncoded() {}

    /** The text as meant; the text itself unless it was encoded twice. */
    public static String repaired(String text) {
        byte[] bytes = isSuspect(text) ? bytes(text) : null;
        if (bytes == null) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** The first character beyond ASCII begins a sequence of UTF-8 and a second one follows. */
    private static boolean isSuspect(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 0x80) {
            first++;
        }
        return first + 1 < text.length()
                && text.charAt(first) >= 0xC2
                && text.charAt(first) <= 0xF4
                && text.charAt(first + 1) >= 0x80;
    }

    /** The bytes that were read as this text; null when a character comes from no byte. */
    private static byte[] bytes(String text) {
        CharsetEncoder windows = WINDOWS_1252.newEncoder();
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            boolean windowsOnly = c > 0xFF && windows.canEncode(c);
            if (c > 0xFF && !windowsOnly) {
                return null;
            }
            bytes[i] = windowsOnly ? String.valueOf(c).getBytes(WINDOWS_1252)[0] : (byte) c;
        }
        return bytes;
    }
}
