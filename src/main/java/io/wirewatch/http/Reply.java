package io.wirewatch.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What one server has said to one request.
 *
 * @param headers as in {@link WebAnswer.Response}
 * @param body decompressed; empty for none, and for redirects, whose text nobody reads
 */
@SuppressWarnings("ArrayRecordComponent") // see WebAnswer.Response
record Reply(int status, Map<String, String> headers, byte[] body) {
    /** RFC 9110, section 15.4: those that lead elsewhere by their Location. */
    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    boolean isPermanent() {
        return status == 301 || status == 308;
    }

    /** Where it leads, empty for nowhere. Headers are Latin-1, but many servers write UTF-8 here. */
    String location() {
        String written = headers.getOrDefault("location", "");
        try {
            ByteBuffer bytes = ByteBuffer.wrap(written.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return written;
        }
    }
}
