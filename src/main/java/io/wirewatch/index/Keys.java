package io.wirewatch.index;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are ready to be indexed, each once. Lucene takes terms of some 32,000 bytes at most, so long ones are cut. */
public final class Keys {
    /** UTF-16 units; nobody looks for such a word by what comes after. */
    public static final int LONGEST = 200;

    private static final int LONGEST_ID = 8_000;

    private final Set<String> keys = new LinkedHashSet<>();

    public void add(String key) {
        if (!key.isEmpty()) {
            keys.add(cut(key));
        }
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** A term as it is indexed, and is to be looked for. */
    public static String cut(String key) {
        return cut(key, LONGEST);
    }

    /** The same of an item's id: of those that the stream admits nothing is cut, since addresses may be alike for long. */
    public static String id(String id) {
        return cut(id, LONGEST_ID);
    }

    private static String cut(String key, int longest) {
        if (key.length() <= longest) {
            return key;
        }
        boolean splitsPair = Character.isHighSurrogate(key.charAt(longest - 1));
        return key.substring(0, splitsPair ? longest - 1 : longest);
    }

    public TokenStream stream() {
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
