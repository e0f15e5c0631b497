package io.wirewatch.core.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a text that is plainly HTML from one that merely has angle brackets in it. */
final class Markup {
    private static final String KNOWN =
            "a|abbr|acronym|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|"
                    + "code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|"
                    + "input|ins|kbd|label|li|link|main|map|mark|meta|nav|nobr|noscript|object|ol|p|picture|pre|q|s|samp|script|section|"
                    + "small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|"
                    + "video|wbr";

    /**
     * An end tag, a tag that needs no end, or one with an attribute. A lone {@code <b>} is no proof: people write such things. Nothing
     * here can match across another angle bracket, which {@link #defused} relies on.
     */
    private static final Pattern TAG = Pattern.compile(
            "</(?:" + KNOWN + ")\\s*>|<(?:p|br|hr|li|wbr)\\s*/?>|<(?:" + KNOWN + ")\\s+[a-z][\\w:-]*\\s*=[^<>]*>",
            Pattern.CASE_INSENSITIVE);

    /** {@code blockquote} and {@code figcaption}. */
    private static final int LONGEST_NAME = 10;

    /** {@code wbr}. */
    private static final int LONGEST_WITHOUT_END = 3;

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:[a-z][a-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-f]{1,6});", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    static boolean isHtml(String text) {
        Matcher tag = null;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            if (maybeTag(text, open + 1)) {
                tag = tag == null ? TAG.matcher(text) : tag;
                if (tag.region(open, text.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the expression is worth trying: a name follows, and then what may follow one. */
    private static boolean maybeTag(String text, int from) {
        boolean isEnd = text.startsWith("/", from);
        int start = isEnd ? from + 1 : from;
        int stop = start;
        while (stop < text.length() && stop - start <= LONGEST_NAME && isNamePart(text.charAt(stop))) {
            stop++;
        }
        if (stop == start || stop == text.length()) {
            return false;
        }
        char next = text.charAt(stop);
        boolean closes = next == '>' || (next == '/' && !isEnd);
        return Character.isWhitespace(next) || (closes && (isEnd || stop - start <= LONGEST_WITHOUT_END));
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether there is an HTML character reference, such as that of a no-break space. */
    static boolean hasReference(String text) {
        return text.indexOf('&') >= 0 && REFERENCE.matcher(text).find();
    }

    /** Tags taken apart by a space, so that nobody takes them for markup again. */
    static String defused(String text) {
        return TAG.matcher(text)
                .replaceAll(tag -> Matcher.quoteReplacement("< " + tag.group().substring(1)));
    }
}
