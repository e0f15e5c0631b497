package io.wirewatch.bench;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is known of a sample of texts: their words in order, in how many texts each word stands, and which pairs of words recur. Those who
 * write rules know as much from reading the news.
 *
 * <p>Not to be shared between threads while texts are added.
 */
final class Corpus {
    private static final int PAIR_COUNTERS = 1 << 24;

    private final Analyzer analyzer = new Analyzer();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<int[]> texts = new ArrayList<>();
    private final byte[] pairs = new byte[PAIR_COUNTERS];
    private int[] frequencies = new int[1024];
    private boolean[] content = {};

    /** Adds the body of an item. */
    void add(NewsItem item) {
        analyzer.analyze(item).field(Field.BODY).ifPresent(this::add);
    }

    private void add(AnalyzedField body) {
        int[] text = body.tokens().stream().mapToInt(this::idOf).toArray();
        texts.add(text);
        Arrays.stream(text).distinct().forEach(id -> frequencies[id]++);
        for (int i = 0; i + 1 < text.length; i++) {
            int place = place(text[i], text[i + 1]);
            pairs[place] = (byte) Math.min(pairs[place] + 1, Byte.MAX_VALUE);
        }
    }

    private int idOf(Token token) {
        int id = ids.computeIfAbsent(token.key(), key -> {
            words.add(key);
            return words.size() - 1;
        });
        if (id >= frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, frequencies.length * 2);
        }
        return id;
    }

    /**
     * To be called when all texts are there: finds the words that a rule would ask for. These are no numbers, have at least three plain letters,
     * and are none of the small words, which stand in nearly all texts.
     */
    void settle() {
        content = new boolean[words.size()];
        IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing((Integer id) -> -frequencies[id]))
                .skip(Lexicon.FUNCTION_WORDS)
                .forEach(id -> content[id] = isPlain(words.get(id)));
    }

    private static boolean isPlain(String word) {
        return word.length() >= 3 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    int size() {
        return texts.size();
    }

    /** How many different words there are; their ids are the numbers below. */
    int words() {
        return words.size();
    }

    int[] text(int number) {
        return texts.get(number);
    }

    String word(int id) {
        return words.get(id);
    }

    /** In how many texts the word stands. */
    int frequency(int id) {
        return frequencies[id];
    }

    /** The same by word, for those who weigh terms by it. */
    Map<String, Integer> frequencies() {
        Map<String, Integer> map = new HashMap<>();
        ids.forEach((word, id) -> map.put(word, frequencies[id]));
        return map;
    }

    /** Whether a rule would ask for this word. */
    boolean isContent(int id) {
        return content[id];
    }

    /** Whether the two follow each other more than once in the sample; of many pairs one may be taken for another. */
    boolean recurs(int first, int second) {
        return pairs[place(first, second)] > 1;
    }

    private static int place(int first, int second) {
        long hash = (first * 0x1F123BB5L + second) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40);
    }
}
