package io.wirewatch.core.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of alerts: the same parts give the same id, others another. */
final class AlertId {
    private static final int BYTES = 16;

    private AlertId() {}

    /** 32 hex digits. Each part is followed by a NUL, which none of them holds but perhaps the last, so no two lists of parts run into each other. */
    static String of(String... parts) {
        String whole = String.join("\0", parts);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
