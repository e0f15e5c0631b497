package io.wirewatch.core.story;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The live stories in memory, with the indexes that find those near an item: all of it follows from the stories' records, whatever the
 * order in which they came. Not to be shared between threads.
 */
final class StoryIndex {
    /** A fingerprint that so many stories have belongs to none of them. */
    private static final int COMMON_FINGERPRINT = 12;

    private static final int CACHE_LINE = 64;

    private final Slots slots = new Slots();
    private final Rarity rarity = new Rarity();
    private final Postings byName = new Postings();
    private final Postings byPrint = new Postings();
    private final CountTable prints = new CountTable();
    private final StoryShape compared = new StoryShape();

    /** Written so that reads which are for the cache only are not left out. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    Slots slots() {
        return slots;
    }

    Rarity rarity() {
        return rarity;
    }

    /** Stories by their telling names and places. */
    Postings byName() {
        return byName;
    }

    Postings byFingerprint() {
        return byPrint;
    }

    /** {@link HashTable#touch}. */
    void touch(Fingerprints text) {
        for (int i = 0; i < text.size(); i++) {
            prints.touch(text.hash(i));
            byPrint.touch(text.hash(i));
        }
    }

    /** Brings stories near that are going to be compared, for the same reason. */
    void touch(int[] live) {
        for (int slot : live) {
            byte[] shape = slots.shape(slot);
            for (int i = 0; i < shape.length; i += CACHE_LINE) {
                touched ^= shape[i];
            }
        }
    }

    boolean isCommon(int fingerprint) {
        return prints.count(fingerprint) >= COMMON_FINGERPRINT;
    }

    /** A story without its texts, to be compared: good until the next one is asked for. */
    StoryShape terms(int slot) {
        compared.readTerms(ByteBuffer.wrap(slots.shape(slot)));
        return compared;
    }

    /** The texts of a story, good until the next ones are asked for. */
    List<Fingerprints> texts(int slot) {
        return compared.textsOf(slots.shape(slot));
    }

    private StoryKeys keys(int slot) {
        return StoryKeys.of(StoryShape.read(ByteBuffer.wrap(slots.shape(slot))));
    }

    int add(String id, byte[] bytes) {
        int slot = slots.add(id, bytes);
        rarity.addStories(1);
        change(slot, StoryKeys.NONE, keys(slot));
        return slot;
    }

    void replace(int slot, byte[] bytes) {
        if (StoryShape.haveSameContent(slots.shape(slot), bytes)) {
            slots.replace(slot, bytes);
            return;
        }
        StoryKeys before = keys(slot);
        slots.replace(slot, bytes);
        change(slot, before, keys(slot));
    }

    void remove(int slot) {
        rarity.addStories(-1);
        change(slot, keys(slot), StoryKeys.NONE);
        slots.remove(slot);
    }

    private void change(int slot, StoryKeys before, StoryKeys after) {
        touch(before);
        touch(after);
        change(before.words(), after.words(), rarity::remove, rarity::add);
        change(before.prints(), after.prints(), key -> prints.add(key, -1), key -> prints.add(key, 1));
        change(before.names(), after.names(), key -> byName.remove(key, slot), key -> byName.add(key, slot));
        change(
                before.leadingPrints(),
                after.leadingPrints(),
                key -> byPrint.remove(key, slot),
                key -> byPrint.add(key, slot));
    }

    private void touch(StoryKeys keys) {
        for (int word : keys.words()) {
            rarity.touch(word);
        }
        for (int print : keys.prints()) {
            prints.touch(print);
        }
        for (int name : keys.names()) {
            byName.touch(name);
        }
        for (int print : keys.leadingPrints()) {
            byPrint.touch(print);
        }
    }

    /** From one sorted set of keys to another: only what differs is touched. */
    private static void change(int[] before, int[] after, IntConsumer gone, IntConsumer came) {
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            if (j == after.length || (i < before.length && before[i] < after[j])) {
                gone.accept(before[i++]);
            } else if (i == before.length || after[j] < before[i]) {
                came.accept(after[j++]);
            } else {
                i++;
                j++;
            }
        }
    }
}
