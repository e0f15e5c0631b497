package io.wirewatch.feed.push;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 32 random bytes in a file that only its owner may read, and what follows from it: whoever has the key can work out every address
 * and secret, and nobody else any. So none of them need be kept. Safe to share between threads.
 */
final class PushKey {
    private static final int LENGTH = 32;

    private final SecretKeySpec key;

    PushKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * Reads the key; makes it when there is none.
     *
     * @throws IOException also when what stands there is no key
     */
    static PushKey in(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != LENGTH) {
            throw new IOException(file + " should hold " + LENGTH + " bytes, but holds " + key.length);
        }
        return new PushKey(key);
    }

    /** 64 hexadecimal digits (RFC 2104 with SHA-256); other parts, or parts cut elsewhere, give others. */
    String derive(String... parts) {
        Mac mac = mac();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Whole or not at all; of two processes that begin at the same time, the first one's stays. */
    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "push", ".key", ownerOnly());
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Files.write(fresh, key);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other one's is as good.
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(fresh);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
