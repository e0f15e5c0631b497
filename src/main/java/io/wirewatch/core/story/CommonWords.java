package io.wirewatch.core.story;

import io.wirewatch.core.text.Folding;
import io.wirewatch.core.text.WordHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is to be expected of words before any item has been seen: the share of items that each common word stands in. From {@code story/common-words.txt}. */
final class CommonWords {
    private static final String FILE = "/story/common-words.txt";
    private static final float IGNORED = 0.1f;

    /** By hash of a word, the bits of its share. */
    private static final HashTable SHARES = read();

    private CommonWords() {}

    /** 0 for a word that is not known as a common one. */
    static float share(int hash) {
        return Float.intBitsToFloat(SHARES.get(hash));
    }

    static boolean isCommon(int hash) {
        return SHARES.get(hash) != 0;
    }

    /** Words that tell nothing of any event. */
    static boolean isIgnored(int hash) {
        return share(hash) >= IGNORED;
    }

    private static HashTable read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(CommonWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            HashTable shares = new HashTable();
            float share = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("=")) {
                    share = Float.parseFloat(line.substring(1).strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    for (String word : line.strip().split(" ")) {
                        int hash = WordHash.of(Folding.fold(word));
                        shares.put(hash, shares.get(hash) == 0 ? Float.floatToIntBits(share) : shares.get(hash));
                    }
                }
            }
            return shares;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
