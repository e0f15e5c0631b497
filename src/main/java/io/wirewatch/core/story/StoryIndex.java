package io.wirewatch.core.story;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/**
 * The live stories in memory, with the indexes that find those near an item: all of it follows from the stories' records, whatever the
 * order in which they came. Not to be shared between threads.
 */
final class StoryIndex {
    /** A fingerprint that so many stories have belongs to none of them. */
    private static final int COMMON_FINGERPRINT = 12;

    private final Slots slots = new Slots();
    private final Rarity rarity = new Rarity();
    private final Postings byName = new Postings();
    private final Postings byPrint = new Postings();
    private final CountTable prints = new CountTable();

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

    boolean isCommon(int fingerprint) {
        return prints.count(fingerprint) >= COMMON_FINGERPRINT;
    }

    StoryShape shape(int slot) {
        return StoryShape.read(ByteBuffer.wrap(slots.shape(slot)));
    }

    int add(String id, byte[] bytes) {
        int slot = slots.add(id, bytes);
        rarity.addStories(1);
        change(slot, StoryKeys.NONE, StoryKeys.of(shape(slot)));
        return slot;
    }

    void replace(int slot, byte[] bytes) {
        StoryKeys before = StoryKeys.of(shape(slot));
        slots.replace(slot, bytes);
        change(slot, before, StoryKeys.of(shape(slot)));
    }

    void remove(int slot) {
        rarity.addStories(-1);
        change(slot, StoryKeys.of(shape(slot)), StoryKeys.NONE);
        slots.remove(slot);
    }

    private void change(int slot, StoryKeys before, StoryKeys after) {
        change(before.words(), after.words(), rarity::remove, rarity::add);
        change(before.prints(), after.prints(), key -> prints.add(key, -1), key -> prints.add(key, 1));
        change(before.names(), after.names(), key -> byName.remove(key, slot), key -> byName.add(key, slot));
        change(
                before.leadingPrints(),
                after.leadingPrints(),
                key -> byPrint.remove(key, slot),
                key -> byPrint.add(key, slot));
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

    /** Rough. */
    long bytes() {
        return byName.bytes() + byPrint.bytes() + rarity.bytes() + prints.bytes();
    }
}
