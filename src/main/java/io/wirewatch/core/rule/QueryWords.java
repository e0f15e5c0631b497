package io.wirewatch.core.rule;

import com.ibm.icu.text.Normalizer2;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Cuts what a query's author wrote into words, by the same {@link Analyzer} that cuts the items. */
final class QueryWords {
    static final int MIN_LETTERS = 3;
    static final int MAX_PHRASE_WORDS = 100;

    /** Stands in for a question mark while the text is analyzed: a letter that nobody writes (it transcribes old Chinese print). */
    private static final char ANY = '\uA78F';

    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Analyzer ANALYZER = new Analyzer();

    private QueryWords() {}

    /**
     * The words of a word or phrase as written.
     *
     * @param offset where it begins in the query
     */
    static List<Word> of(String written, int offset) {
        String text = maskQuestionMarks(written);
        List<Word> words = new ArrayList<>();
        int read = 0;
        for (Token token : ANALYZER.tokens(text)) {
            refuseStar(text, read, token.start(), offset);
            boolean prefix = token.end() < text.length() && text.charAt(token.end()) == '*';
            read = token.end() + (prefix ? 1 : 0);
            boolean runsOn = prefix && read < text.length() && Character.isLetterOrDigit(text.charAt(read));
            if (runsOn) {
                throw misplacedStar(offset + read - 1);
            }
            String key = withoutOuterMarks(token.key());
            if (!key.isEmpty()) {
                Word word = new Word(key.replace(ANY, '?') + (prefix ? "*" : ""));
                requireLetters(word, offset + token.start());
                words.add(word);
            }
        }
        refuseStar(text, read, text.length(), offset);
        return checked(words, written, offset);
    }

    /** The surfaces of the words, for CASE. */
    static List<String> surfaces(String written, int offset) {
        int star = written.indexOf('*');
        int wildcard = star >= 0 ? star : maskQuestionMarks(written).indexOf(ANY);
        if (wildcard >= 0) {
            char sign = written.charAt(wildcard);
            throw new InvalidQueryException(
                    "CASE takes whole words",
                    offset + wildcard,
                    "leave the " + sign + " out, or write the forms with OR between");
        }
        List<String> surfaces = ANALYZER.tokens(written).stream()
                .map(token -> written.substring(token.start(), token.end()))
                .toList();
        return checked(surfaces, written, offset);
    }

    private static <T> List<T> checked(List<T> words, String written, int offset) {
        if (words.isEmpty()) {
            throw new InvalidQueryException(
                    "there is no word in this: " + Lexeme.clipped(written), offset, hintForNoWord(written));
        }
        if (words.size() > MAX_PHRASE_WORDS) {
            throw new InvalidQueryException(
                    "a phrase may have " + MAX_PHRASE_WORDS + " words, but this one has " + words.size(),
                    offset,
                    "take the part of it that tells, or join two phrases with ADJ/1");
        }
        return words;
    }

    private static String hintForNoWord(String written) {
        return switch (written) {
            case "-" -> "a - that excludes stands right before its word: -sport";
            case "&", "&&", "+" -> "write AND";
            case "|", "||" -> "write OR";
            case "!" -> "write NOT";
            default -> "only letters and digits can be looked for";
        };
    }

    private static String maskQuestionMarks(String written) {
        StringBuilder text = new StringBuilder(written);
        for (int start = written.indexOf('?'); start >= 0; start = written.indexOf('?', start)) {
            int end = start;
            while (end < written.length() && written.charAt(end) == '?') {
                end++;
            }
            boolean inWord = start > 0
                    && end < written.length()
                    && Character.isLetterOrDigit(written.charAt(start - 1))
                    && Character.isLetterOrDigit(written.charAt(end));
            for (int i = start; inWord && i < end; i++) {
                text.setCharAt(i, ANY);
            }
            start = end;
        }
        return text.toString();
    }

    /** Where scripts change without a space, a masked mark may stand at the edge of a word: there it asks nothing. */
    private static String withoutOuterMarks(String key) {
        int start = 0;
        int end = key.length();
        while (start < end && key.charAt(start) == ANY) {
            start++;
        }
        while (end > start && key.charAt(end - 1) == ANY) {
            end--;
        }
        return key.substring(start, end);
    }

    private static void refuseStar(String text, int from, int to, int offset) {
        int star = text.indexOf('*', from);
        if (star >= 0 && star < to) {
            throw misplacedStar(offset + star);
        }
    }

    private static InvalidQueryException misplacedStar(int offset) {
        return new InvalidQueryException(
                "a * can only stand at the end of a word", offset, "troop* finds troop, troops and trooper");
    }

    private static void requireLetters(Word word, int offset) {
        if (word.isPlain()) {
            return;
        }
        String letters = word.pattern().replace("*", "").replace("?", "");
        // Decomposed, so that a Korean syllable counts as the letters in it.
        String decomposed = DECOMPOSE.normalize(letters);
        int count = decomposed.codePointCount(0, decomposed.length());
        if (count < MIN_LETTERS) {
            throw new InvalidQueryException(
                    "a word with a wildcard needs at least " + MIN_LETTERS + " letters, but this one has " + count
                            + ": " + Lexeme.clipped(word.toString()),
                    offset,
                    "write more of it, or the words themselves with OR between");
        }
    }
}
