package io.wirewatch.core.story;

import io.wirewatch.core.story.TermSums.Detail;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What of a story is compared with items: the terms of its members summed, the fingerprints of its texts, and its times. Near copies add
 * nothing to the terms, so that a text printed fifty times does not outweigh the others. From {@value #MEMBERS} members on, the earlier ones
 * fade.
 *
 * <p>Not to be shared between threads.
 */
final class StoryShape {
    static final int MEMBERS = 8;
    private static final int MOST_NAMES = 80;
    private static final int MOST_OTHERS = 64;
    private static final int MOST_NUMBERS = 24;
    private static final int MOST_DATES = 12;
    private static final int MOST_TAGS = 24;
    private static final int MOST_FINGERPRINTS = 160;
    private static final double LONGER = 1.25;
    private static final int TIMES = 5 * Long.BYTES;
    private static final int HEAD = 1 + TIMES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The place of the opening, and of the last item, in the order of all items: no two stories have the same. */
    long opened;

    long touched;

    /** When the last item arrived, in milliseconds since 1970; never earlier than that of any item assigned before. */
    long arrived;

    /** The earliest and the latest time of an event, in the same unit. */
    long first;

    long last;

    int members;
    final TermSums names = new TermSums(Detail.ALL, MOST_NAMES);
    final TermSums others = new TermSums(Detail.SUMS, MOST_OTHERS);
    final TermSums numbers = new TermSums(Detail.ALL, MOST_NUMBERS);
    final TermSums dates = new TermSums(Detail.ALL, MOST_DATES);
    final TermSums tags = new TermSums(Detail.ALL, MOST_TAGS);
    final List<Fingerprints> texts = new ArrayList<>();

    /** Counts an item in that is no copy. */
    void add(WeighedItem item) {
        if (members == MEMBERS) {
            float part = (MEMBERS - 1) / (float) MEMBERS;
            List.of(names, others, numbers, dates, tags).forEach(sums -> sums.fade(part));
            members--;
        }
        members++;
        names.add(item.names());
        others.add(item.others());
        numbers.add(item.numbers());
        dates.add(item.dates());
        tags.add(item.tags());
        addText(item.sketch().fingerprints());
    }

    /** A copy adds its text only when it is clearly longer: the story may have begun with a cut one. */
    void addCopy(Fingerprints text) {
        int longest = texts.stream().mapToInt(Fingerprints::size).max().orElse(0);
        if (text.size() > longest * LONGER) {
            addText(text);
        }
    }

    /** Of many texts the first and the latest are kept. */
    void addText(Fingerprints text) {
        if (text.size() == 0) {
            return;
        }
        texts.add(text);
        while (texts.size() > 2 && texts.stream().mapToInt(Fingerprints::size).sum() > MOST_FINGERPRINTS) {
            texts.remove(1);
        }
    }

    void time(long event) {
        first = Math.min(first, event);
        last = Math.max(last, event);
    }

    int bytes() {
        int text = 1 + texts.stream().mapToInt(Fingerprints::bytes).sum();
        return HEAD + names.bytes() + others.bytes() + numbers.bytes() + dates.bytes() + tags.bytes() + text;
    }

    void write(ByteBuffer out) {
        out.putLong(opened).putLong(touched).putLong(arrived).putLong(first).putLong(last);
        out.put((byte) members);
        names.write(out);
        others.write(out);
        numbers.write(out);
        dates.write(out);
        tags.write(out);
        out.put((byte) texts.size());
        texts.forEach(text -> text.write(out));
    }

    /** When the story of these bytes was opened, without reading the rest. */
    static long opened(byte[] bytes) {
        return (long) LONG.get(bytes, 0);
    }

    static long touched(byte[] bytes) {
        return (long) LONG.get(bytes, Long.BYTES);
    }

    static long arrived(byte[] bytes) {
        return (long) LONG.get(bytes, 2 * Long.BYTES);
    }

    /** Whether two stories are the same but for their times. */
    static boolean haveSameContent(byte[] one, byte[] other) {
        return Arrays.equals(one, TIMES, one.length, other, TIMES, other.length);
    }

    static StoryShape read(ByteBuffer in) {
        StoryShape shape = new StoryShape();
        shape.readTerms(in);
        shape.readTexts(in);
        return shape;
    }

    /** Reads all but the texts in place of what was there, so that comparing many stories makes no garbage. */
    void readTerms(ByteBuffer in) {
        opened = in.getLong();
        touched = in.getLong();
        arrived = in.getLong();
        first = in.getLong();
        last = in.getLong();
        members = in.get();
        names.read(in);
        others.read(in);
        numbers.read(in);
        dates.read(in);
        tags.read(in);
    }

    /** The texts of the story of these bytes, without reading the rest. */
    List<Fingerprints> textsOf(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(HEAD);
        names.skip(in);
        others.skip(in);
        numbers.skip(in);
        dates.skip(in);
        tags.skip(in);
        texts.clear();
        readTexts(in);
        return texts;
    }

    private void readTexts(ByteBuffer in) {
        for (int rest = in.get(); rest > 0; rest--) {
            texts.add(Fingerprints.read(in));
        }
    }
}
