package io.wirewatch.history;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are ready to be indexed, each once. Lucene takes terms of some 32,000 bytes at most, so long ones are cut. */
final class Keys {
    /** UTF-16 units; nobody looks for such a word by what comes after. */
    static final int LONGEST = 200;

    private final Set<String> keys = new LinkedHashSet<>();

    void add(String key) {
        if (!key.isEmpty()) {
            keys.add(cut(key));
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** A term as it is indexed, and is to be looked for. */
    static String cut(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        boolean splitsPair = Character.isHighSurrogate(key.charAt(LONGEST - 1));
        return key.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
    }

    TokenStream stream() {
        return new Stream(keys.iterator());
    }

    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> keys;

        Stream(Iterator<String> keys) {
            this.keys = keys;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!keys.hasNext()) {
                return false;
            }
            term.append(keys.next());
            return true;
        }
    }
}
