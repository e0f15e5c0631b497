package io.wirewatch.core.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the language of a text from its script, its commonest words and its runs of three letters. Right for nearly every text of two
 * sentences and most headlines in the languages of {@code text/languages.txt}; the nearest of kin (Danish and Norwegian, Czech and Slovak,
 * Croatian and Serbian in Latin letters, Kinyarwanda and Kirundi) need more words than others.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class LanguageIdentifier {
    private static final int MAX_WORDS = 100;
    private static final int LEAST_LETTERS = 3;

    /** In nats, see {@link LanguageTable}: one telling word is too little, two are enough. */
    private static final float LEAST_GAIN = 7;

    /** A real text gains more; names and nonsense less. Other scripts than Latin rule most languages out by themselves. */
    private static final float LEAST_GAIN_PER_WORD = 0.9f;

    private static final float OTHER_SCRIPTS = 0.3f;

    private static final float LEAST_LEAD = 1;

    private static final Map<UnicodeScript, LanguageTable> TABLES = LanguageTable.read();

    /** The BCP 47 language of a text, or nothing when it is too short or unlike all that we know. */
    public Optional<String> identify(AnalyzedText text) {
        List<String> words = words(text);
        Scripts scripts = new Scripts();
        words.forEach(scripts::count);
        if (scripts.total() < LEAST_LETTERS) {
            return Optional.empty();
        }
        return scripts.main().flatMap(script -> {
            LanguageTable table = TABLES.get(script);
            return table == null
                    ? scripts.language(script)
                    : byWords(words, table, script == UnicodeScript.LATIN ? 1 : OTHER_SCRIPTS);
        });
    }

    private static List<String> words(AnalyzedText text) {
        List<String> words = new ArrayList<>();
        for (AnalyzedField field : text.fields()) {
            for (int at = 0; at < field.tokens().size() && words.size() < MAX_WORDS; at++) {
                words.add(LanguageTable.normalize(field.surface(at)));
            }
        }
        return words;
    }

    private static Optional<String> byWords(List<String> words, LanguageTable table, float strictness) {
        float[] sums = new float[table.size()];
        words.forEach(word -> table.weigh(word, sums));
        int best = 0;
        float second = 0;
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > sums[best]) {
                second = sums[best];
                best = i;
            } else {
                second = Math.max(second, sums[i]);
            }
        }
        boolean enough = sums[best] >= strictness * LEAST_GAIN
                && sums[best] >= strictness * LEAST_GAIN_PER_WORD * words.size()
                && sums[best] - second >= LEAST_LEAD;
        return enough ? Optional.of(table.language(best)) : Optional.empty();
    }
}
