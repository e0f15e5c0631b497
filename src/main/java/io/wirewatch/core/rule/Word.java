package io.wirewatch.core.rule;

/**
 * One word of a query, folded. A star at its end stands for any rest of the word, a question mark for one character.
 *
 * @param pattern the key of a word, with its wildcards; keys themselves hold neither sign
 */
public record Word(String pattern) {
    public Word {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("a word is empty");
        }
    }

    public boolean isPrefix() {
        return pattern.endsWith("*");
    }

    public boolean isPlain() {
        return !isPrefix() && pattern.indexOf('?') < 0;
    }

    /** What stands before the first wildcard. */
    public String literalStart() {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
                return pattern.substring(0, i);
            }
        }
        return pattern;
    }

    public boolean matches(String key) {
        return pattern.equals(key) || (!isPlain() && matchesWildcards(key));
    }

    private boolean matchesWildcards(String key) {
        int inPattern = 0;
        int inKey = 0;
        while (inPattern < pattern.length()) {
            int wanted = pattern.codePointAt(inPattern);
            if (wanted == '*') {
                return true;
            }
            if (inKey == key.length() || (wanted != '?' && wanted != key.codePointAt(inKey))) {
                return false;
            }
            inPattern += Character.charCount(wanted);
            inKey += Character.charCount(key.codePointAt(inKey));
        }
        return inKey == key.length();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
