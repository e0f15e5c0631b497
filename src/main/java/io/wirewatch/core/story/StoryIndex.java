package io.wirewatch.core.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The live stories in memory, with the indexes that find those near an item: all of it follows from the stories' records, whatever the
 * order in which they came. Not to be shared between threads.
 */
final class StoryIndex {
    /** Of a text, so many fingerprints lead to it, the smallest: a text that has a good part of it has some of these. */
    private static final int LEADING_FINGERPRINTS = 16;

    /** A fingerprint that so many stories have belongs to none of them. */
    private static final int COMMON_FINGERPRINT = 12;

    private final Slots slots = new Slots();
    private final Rarity rarity = new Rarity();
    private final Postings byName = new Postings();
    private final Postings byFingerprint = new Postings();
    private final CountTable fingerprints = new CountTable();

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
        return byFingerprint;
    }

    boolean isCommon(int fingerprint) {
        return fingerprints.count(fingerprint) >= COMMON_FINGERPRINT;
    }

    StoryShape shape(int slot) {
        return StoryShape.read(ByteBuffer.wrap(slots.shape(slot)));
    }

    int add(String id, byte[] bytes) {
        int slot = slots.add(id, bytes);
        StoryShape shape = shape(slot);
        rarity.addStories(1);
        words(shape, rarity::add);
        count(shape, 1);
        for (int name : leading(shape)) {
            byName.add(name, slot);
        }
        for (int hash : leadingFingerprints(shape)) {
            byFingerprint.add(hash, slot);
        }
        return slot;
    }

    void replace(int slot, byte[] bytes) {
        StoryShape before = shape(slot);
        slots.replace(slot, bytes);
        StoryShape after = shape(slot);
        words(before, rarity::remove);
        words(after, rarity::add);
        count(before, -1);
        count(after, 1);
        replace(byName, leading(before), leading(after), slot);
        replace(byFingerprint, leadingFingerprints(before), leadingFingerprints(after), slot);
    }

    void remove(int slot) {
        StoryShape shape = shape(slot);
        rarity.addStories(-1);
        words(shape, rarity::remove);
        count(shape, -1);
        replace(byName, leading(shape), new int[0], slot);
        replace(byFingerprint, leadingFingerprints(shape), new int[0], slot);
        slots.remove(slot);
    }

    /** Rough. */
    long bytes() {
        return byName.bytes() + byFingerprint.bytes() + rarity.bytes() + fingerprints.bytes();
    }

    private static void words(StoryShape shape, IntConsumer each) {
        for (TermSums sums : new TermSums[] {shape.names, shape.others, shape.tags}) {
            for (int i = 0; i < sums.size(); i++) {
                each.accept(sums.key(i));
            }
        }
    }

    private void count(StoryShape shape, int number) {
        for (Fingerprints text : shape.texts) {
            for (int i = 0; i < text.size(); i++) {
                fingerprints.add(text.hash(i), number);
            }
        }
    }

    private static int[] leading(StoryShape shape) {
        int[] keys = new int[shape.names.size() + shape.tags.size()];
        int size = 0;
        for (int i = 0; i < shape.names.size(); i++) {
            if (shape.names.telling(i) > 0) {
                keys[size++] = shape.names.key(i);
            }
        }
        for (int i = 0; i < shape.tags.size(); i++) {
            if (StoryTags.kind(shape.tags.key(i)) == StoryTags.PLACE) {
                keys[size++] = shape.tags.key(i);
            }
        }
        return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
    }

    private static int[] leadingFingerprints(StoryShape shape) {
        return shape.texts.stream()
                .flatMapToInt(text -> IntStream.range(0, Math.min(LEADING_FINGERPRINTS, text.size()))
                        .map(text::hash))
                .sorted()
                .distinct()
                .toArray();
    }

    /** From one sorted set of keys to another. */
    private static void replace(Postings postings, int[] before, int[] after, int slot) {
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            if (j == after.length || (i < before.length && before[i] < after[j])) {
                postings.remove(before[i++], slot);
            } else if (i == before.length || after[j] < before[i]) {
                postings.add(after[j++], slot);
            } else {
                i++;
                j++;
            }
        }
    }
}
