package io.wirewatch.core.clean;

import org.jsoup.parser.Parser;

/**
 * HTML to plain text: paragraphs separated by a blank line, lines as the page breaks them, nothing of scripts and styles. Time
 * grows with the length of the text alone, whatever it holds. Stateless, and safe to share between threads.
 */
public final class HtmlText {
    /** Feeds escape twice, seldom three times. */
    private static final int MAX_ROUNDS = 3;

    private HtmlText() {}

    /** The text of what is known to be HTML. */
    public static String of(String html) {
        return PlainText.withoutControls(HtmlReader.text(html));
    }

    /** The text of what may be HTML or plain: tags and character references are read as such only where they plainly are. */
    public static String ofMaybeHtml(String text) {
        String plain = text;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            if (Markup.isHtml(plain)) {
                plain = of(plain);
            } else if (Markup.hasReference(plain)) {
                plain = PlainText.withoutControls(Parser.unescapeEntities(plain, false));
            } else {
                break;
            }
        }
        return plain;
    }

    /** Like {@link #ofMaybeHtml} for text that needs no reading of references; never leaves anything that is plainly HTML. */
    static String withoutTags(String text) {
        String plain = text;
        for (int round = 0; round < MAX_ROUNDS && Markup.isHtml(plain); round++) {
            plain = of(plain);
        }
        return Markup.isHtml(plain) ? Markup.defused(plain) : plain;
    }
}
