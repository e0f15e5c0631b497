package io.wirewatch.core.story;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/**
 * Makes sketches of items without texts, as many as a benchmark needs: of every ten items three are copies of an earlier one, three report the
 * event of an earlier one in other words, and four are new. Names and words are as unevenly frequent as in news: the n-th is met one
 * n-th as often as the first. Deterministic by seed.
 */
public final class MadeSketches {
    /** An item that came lately, for others to be like it. */
    private static final class Event {
        private final int[] names;
        private final int[] words;
        private final int[] numbers;
        private final int[] tags;
        private final int[] text;

        private Event(int[] names, int[] words, int[] numbers, int[] tags, int[] text) {
            this.names = names;
            this.words = words;
            this.numbers = numbers;
            this.tags = tags;
            this.text = text;
        }
    }

    /** An item and its sketch. */
    public record Made(TaggedItem item, StorySketch sketch) {}

    private static final int NAMES = 300_000;
    private static final int WORDS = 60_000;
    private static final int RECENT = 1 << 14;
    private static final int NAMES_EACH = 24;
    private static final int OWN_NAMES = 6;
    private static final int WORDS_EACH = 60;
    private static final int NUMBERS_EACH = 5;
    private static final int TAGS_EACH = 8;

    /** How many places, countries and topics there are. */
    private static final int[] TAGS = {30_000, 250, 700};

    private static final int PRINTS_EACH = 56;
    private static final int SOURCES = 5000;

    private final Random random;
    private final Event[] recent = new Event[RECENT];
    private int made;
    private int events;

    public MadeSketches(long seed) {
        random = new Random(seed);
    }

    public Made next() {
        Event earlier = events == 0 ? null : recent[random.nextInt(Math.min(events, RECENT))];
        int kind = earlier == null ? 9 : random.nextInt(10);
        Event event = kind < 3 ? copy(earlier) : kind < 6 ? another(earlier) : fresh();
        if (kind >= 6) {
            recent[events < RECENT ? events : random.nextInt(RECENT)] = event;
            events++;
        }
        NewsItem item = NewsItem.builder()
                .id("made-" + made++)
                .title("Item " + made)
                .source(new Source("source-" + random.nextInt(SOURCES), null, null, "LT"))
                .build();
        return new Made(new TaggedItem(item, "en", null, null, null, null, null), sketch(event));
    }

    private Event fresh() {
        int[] names = new int[NAMES_EACH];
        for (int i = 0; i < NAMES_EACH; i++) {
            names[i] = i < OWN_NAMES ? random.nextInt() : Hashes.spread(frequent(NAMES));
        }
        return new Event(names, words(), randoms(NUMBERS_EACH), tags(), randoms(PRINTS_EACH));
    }

    private Event copy(Event of) {
        int[] text = of.text.clone();
        for (int i = 0; i < text.length / 4; i++) {
            text[random.nextInt(text.length)] = random.nextInt();
        }
        return new Event(of.names, of.words, of.numbers, of.tags, text);
    }

    /** The event's own names and half of the others. */
    private Event another(Event of) {
        int[] names = of.names.clone();
        for (int i = NAMES_EACH / 2; i < NAMES_EACH; i++) {
            names[i] = Hashes.spread(frequent(NAMES));
        }
        int[] words = words();
        System.arraycopy(of.words, 0, words, 0, WORDS_EACH / 4);
        int[] numbers = randoms(NUMBERS_EACH);
        numbers[0] = of.numbers[0];
        int[] tags = tags();
        System.arraycopy(of.tags, 0, tags, 0, TAGS_EACH / 2);
        return new Event(names, words, numbers, tags, randoms(PRINTS_EACH));
    }

    private int[] words() {
        int[] words = new int[WORDS_EACH];
        for (int i = 0; i < WORDS_EACH; i++) {
            words[i] = ~Hashes.spread(frequent(WORDS));
        }
        return words;
    }

    /** Places, countries and topics by turns. */
    private int[] tags() {
        int[] tags = new int[TAGS_EACH];
        for (int i = 0; i < TAGS_EACH; i++) {
            int kind = i % 3;
            tags[i] = (Hashes.spread(frequent(TAGS[kind])) & ~3) | kind;
        }
        return tags;
    }

    private int[] randoms(int count) {
        return random.ints(count).toArray();
    }

    /** A number below a limit, each n as often as 1/n. */
    private int frequent(int limit) {
        return (int) Math.exp(random.nextDouble() * Math.log(limit));
    }

    private static StorySketch sketch(Event event) {
        return new StorySketch(
                400,
                terms(event.names, 3),
                terms(event.words, 4),
                terms(event.numbers, 9),
                Terms.NONE,
                terms(event.tags, 3),
                prints(event.text));
    }

    /** Every so-many-th a telling one. */
    private static Terms terms(int[] keys, int every) {
        TermCounts counts = new TermCounts();
        for (int i = 0; i < keys.length; i++) {
            counts.add(keys[i], 1 + 2f / (1 + i), i % every == 0);
        }
        return counts.heaviest(64);
    }

    private static Fingerprints prints(int[] hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(2 + 4 * hashes.length);
        int[] sorted = Arrays.stream(hashes).sorted().distinct().toArray();
        bytes.put((byte) sorted.length).put((byte) 0);
        Arrays.stream(sorted).forEach(bytes::putInt);
        return Fingerprints.read(bytes.flip());
    }
}
