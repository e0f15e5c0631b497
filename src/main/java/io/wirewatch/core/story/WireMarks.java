package io.wirewatch.core.story;

import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.WordHash;
import io.wirewatch.core.text.Words;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What agencies and outlets put around a text: the line with place, date and agency before it, the credits and notices after it. */
final class WireMarks {
    /** Words of the text within which an agency line ends. */
    private static final int LONGEST_LINE = 12;

    /** The share of a text, from its end, in which notices are looked for: one part of so many. */
    private static final int ENDING_PART = 3;

    private static final int LONGEST_PHRASE = 3;

    /** Words with which the last part of a page begins that is not the text's own. */
    private static final Set<Integer> ENDINGS = Stream.of(
                    "reporting by",
                    "additional reporting",
                    "editing by",
                    "writing by",
                    "all rights reserved",
                    "copyright",
                    "read more",
                    "sign up for",
                    "subscribe to",
                    "follow us on",
                    "download our app",
                    "this material may",
                    "this article was",
                    "this story was",
                    "click here",
                    "related articles",
                    "share this")
            .map(phrase -> {
                int hash = 0;
                for (String word : phrase.split(" ")) {
                    hash = join(hash, WordHash.of(word));
                }
                return hash;
            })
            .collect(Collectors.toUnmodifiableSet());

    private WireMarks() {}

    /** Index of the first word of the text itself. */
    static int start(AnalyzedField field) {
        Words words = field.words();
        String text = field.text();
        int start = 0;
        for (int at = 0; at + 1 < words.size() && at < LONGEST_LINE; at++) {
            String gap = text.substring(words.end(at), words.start(at + 1));
            if (gap.indexOf('\n') >= 0) {
                break;
            }
            boolean dash = gap.indexOf('—') >= 0 || gap.indexOf('–') >= 0 || gap.contains(" -");
            if (dash && Character.isUpperCase(text.codePointAt(words.start(0)))) {
                return at + 1;
            }
        }
        return start;
    }

    /** Index after the last word of the text itself. */
    static int end(Words words) {
        int from = words.size() - words.size() / ENDING_PART;
        for (int at = from; at < words.size(); at++) {
            int hash = 0;
            for (int length = 1; length <= LONGEST_PHRASE && at + length <= words.size(); length++) {
                hash = join(hash, words.hash(at + length - 1));
                if (ENDINGS.contains(hash)) {
                    return at;
                }
            }
        }
        return words.size();
    }

    private static int join(int hash, int word) {
        return 31 * hash + word;
    }
}
