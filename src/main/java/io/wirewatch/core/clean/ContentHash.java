package io.wirewatch.core.clean;

import io.wirewatch.core.news.NewsItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What "the same content" means: an item seen again with the same hash is a repeat, with another one an update. */
public final class ContentHash {
    private ContentHash() {}

    /** Hex digits that follow from title, summary and body alone: not from when or from which file the item was read. */
    public static String of(NewsItem item) {
        String text = item.title() + '\0' + item.summary() + '\0' + item.body();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
