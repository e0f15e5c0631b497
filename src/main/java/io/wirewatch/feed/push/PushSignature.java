package io.wirewatch.feed.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a push was signed with our secret (WebSub, section 8). */
final class PushSignature {
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private PushSignature() {}

    /**
     * Takes as long for a wrong signature as for the right one.
     *
     * @param header value of X-Hub-Signature: {@code sha256=…}
     */
    static boolean isRight(String header, String secret, byte[] body) {
        int equals = header.indexOf('=');
        String method = header.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
        String algorithm = ALGORITHMS.get(method);
        if (algorithm == null) {
            return false;
        }
        try {
            byte[] given = HexFormat.of().parseHex(header.substring(equals + 1).strip());
            return MessageDigest.isEqual(sign(algorithm, secret, body), given);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] sign(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
