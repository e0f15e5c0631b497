package io.wirewatch.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of the languages of one script: how much each common word and each run of three letters speaks for each of them, made
 * from the word lists of {@code text/languages.txt}.
 *
 * <p>All gains are in nats and at least 0; 0 is what unknown letters get, so a sum near 0 means that the text is none of these languages.
 * Immutable, and safe to share between threads.
 */
final class LanguageTable {
    private static final String RESOURCE = "/text/languages.txt";
    private static final int TELLING_WORDS = 25;
    private static final float TELLING_WORD = 6;
    private static final float COMMON_WORD = 4;

    /** A word without its accents is likelier to be a word of another language. */
    private static final float UNACCENTED = 0.6f;

    /** Runs of one word depend on each other, so they count for less than their probabilities say. */
    private static final double DEPENDENCE = 0.5;

    /** An unlisted word counts at most so much, or long names would outweigh the small words around them. */
    private static final float MOST_BY_LETTERS = 4;

    private static final float[] NOTHING = {};
    private static final double UNSEEN = 0.05;
    private static final double POSSIBLE_RUNS = 3_000;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, float[]> words = new HashMap<>();
    private final RunTable runs = new RunTable();

    private LanguageTable() {}

    /** The tables of all scripts that several languages share. */
    static Map<UnicodeScript, LanguageTable> read() {
        Map<UnicodeScript, Map<String, List<String>>> lists = new EnumMap<>(UnicodeScript.class);
        Analyzer analyzer = new Analyzer();
        for (String line : resource().lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                String list = line.substring(colon + 1);
                List<String> written = analyzer.tokens(list).stream()
                        .map(token -> normalize(list.substring(token.start(), token.end())))
                        .distinct()
                        .toList();
                UnicodeScript script = UnicodeScript.of(written.get(0).codePointAt(0));
                lists.computeIfAbsent(script, key -> new HashMap<>()).put(line.substring(0, colon), written);
            }
        }
        Map<UnicodeScript, LanguageTable> tables = new EnumMap<>(UnicodeScript.class);
        lists.forEach((script, byLanguage) -> tables.put(script, of(byLanguage)));
        return tables;
    }

    private static LanguageTable of(Map<String, List<String>> byLanguage) {
        LanguageTable table = new LanguageTable();
        table.languages.addAll(byLanguage.keySet().stream().sorted().toList());
        for (int language = 0; language < table.languages.size(); language++) {
            table.learn(language, byLanguage.get(table.languages.get(language)));
        }
        return table;
    }

    private static String resource() {
        try (InputStream in = LanguageTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word as written, but composed and in lower case: accents tell languages apart. */
    static String normalize(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("\u0307", "");
        return Normalizer.isNormalized(lower, Normalizer.Form.NFC)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private void learn(int language, List<String> list) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int rank = 0; rank < list.size(); rank++) {
            String word = list.get(rank);
            float gain = rank < TELLING_WORDS ? TELLING_WORD : COMMON_WORD;
            raise(words, word, language, gain);
            raise(words, Folding.fold(word), language, gain * UNACCENTED);
            runsOf(word).forEach(run -> counts.merge(run, 1, Integer::sum));
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        double unseen = UNSEEN / (total + UNSEEN * POSSIBLE_RUNS);
        counts.forEach((run, count) -> {
            double seen = (count + UNSEEN) / (total + UNSEEN * POSSIBLE_RUNS);
            runs.add(run, languages.size())[language] = (float) (DEPENDENCE * Math.log(seen / unseen));
        });
    }

    private void raise(Map<String, float[]> gains, String key, int language, float gain) {
        float[] byLanguage = gains.computeIfAbsent(key, unknown -> new float[languages.size()]);
        byLanguage[language] = Math.max(byLanguage[language], gain);
    }

    private static List<Long> runsOf(String word) {
        List<Long> runs = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); i++) {
            runs.add(RunTable.run(word, i));
        }
        return runs;
    }

    int size() {
        return languages.size();
    }

    String language(int index) {
        return languages.get(index);
    }

    /** Adds to each language's sum what a normalized word gains it. A word that is listed for it counts as such, not by its letters. */
    void weigh(String word, float[] sums) {
        float[] asLetters = new float[sums.length];
        for (int i = 0; i < word.length(); i++) {
            addTo(asLetters, runs.get(RunTable.run(word, i)));
        }
        float[] asWord = words.getOrDefault(word, NOTHING);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Math.max(asWord == NOTHING ? 0 : asWord[i], Math.min(asLetters[i], mostByLetters(asWord)));
        }
    }

    /** The letters of a word that some language lists say little of the others. */
    private static float mostByLetters(float[] asWord) {
        return asWord == NOTHING ? MOST_BY_LETTERS : MOST_BY_LETTERS / 2;
    }

    private static void addTo(float[] sums, float[] gains) {
        for (int i = 0; gains != null && i < sums.length; i++) {
            sums[i] += gains[i];
        }
    }
}
