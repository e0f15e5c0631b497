package io.wirewatch.feed.document;

import io.wirewatch.feed.document.XmlScanner.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** What a piece of XML says: its text without tags and with its references read, or its markup as HTML. */
final class XmlText {
    /** The longest name of a character in HTML has 31 letters. */
    private static final int MAX_REFERENCE = 33;

    private static final Pattern CDATA = Pattern.compile("(?s)<!\\[CDATA\\[(.*?)]]>");
    private static final Pattern EMPTY_TAG = Pattern.compile("<([A-Za-z][\\w:.-]*)((?:\\s[^<>]*)?)/>");
    private static final Pattern VOID =
            Pattern.compile("(?i)area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr");
    private static final Pattern XHTML_PREFIX = Pattern.compile("<(/?)(?:xhtml|html|h|x):(?=[A-Za-z])");

    /** What the bytes 0x80 to 0x9F are in windows-1252, which is what such references mean (HTML, section 13.2.5.80). */
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private XmlText() {}

    /** The text between two places, of all elements there, trimmed. */
    static String text(String xml, int start, int end) {
        if (next('<', xml, start, end) == end) {
            return decoded(xml, start, end).strip();
        }
        StringBuilder text = new StringBuilder();
        XmlScanner scanner = new XmlScanner(xml, start, end);
        for (Kind kind = scanner.read(); kind != Kind.DONE; kind = scanner.read()) {
            if (kind == Kind.TEXT) {
                text.append(decoded(xml, scanner.contentStart(), scanner.contentEnd()));
            } else if (kind == Kind.CDATA) {
                text.append(xml, scanner.contentStart(), scanner.contentEnd());
            }
        }
        return text.toString().strip();
    }

    /** The markup between two places, as an HTML parser wants it: no CDATA sections, no empty tags but those that HTML knows. */
    static String markup(String xml) {
        String html = xml;
        if (html.contains("<![CDATA[")) {
            html = CDATA.matcher(html)
                    .replaceAll(section -> Matcher.quoteReplacement(
                            section.group(1).replace("&", "&amp;").replace("<", "&lt;")));
        }
        if (html.contains("/>")) {
            html = EMPTY_TAG
                    .matcher(html)
                    .replaceAll(tag -> Matcher.quoteReplacement(
                            VOID.matcher(tag.group(1)).matches()
                                    ? tag.group()
                                    : "<" + tag.group(1) + tag.group(2) + "></" + tag.group(1) + ">"));
        }
        return html.indexOf(':') < 0 ? html : XHTML_PREFIX.matcher(html).replaceAll("<$1");
    }

    /** Text with its character references read: XML's own, those by number, and those that HTML has names for. Others stay as written. */
    static String decoded(String xml, int start, int end) {
        int reference = next('&', xml, start, end);
        if (reference == end) {
            return xml.substring(start, end);
        }
        StringBuilder text = new StringBuilder(end - start);
        int from = start;
        while (reference < end) {
            text.append(xml, from, reference);
            from = append(xml, reference, end, text);
            reference = next('&', xml, from, end);
        }
        return text.append(xml, from, end).toString();
    }

    /** Where a character stands next, looking no further than the end; the end when it does not. */
    private static int next(char wanted, String xml, int start, int end) {
        int at = start;
        while (at < end && xml.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    /** Appends what the reference at a place means, and says where it ends. */
    private static int append(String xml, int at, int end, StringBuilder text) {
        int close = at + 1;
        int limit = Math.min(end, at + MAX_REFERENCE);
        while (close < limit && isReferencePart(xml.charAt(close), close == at + 1)) {
            close++;
        }
        boolean numbered = close > at + 2 && xml.charAt(at + 1) == '#';
        boolean closed = close < end && xml.charAt(close) == ';';
        String meant =
                numbered ? number(xml.substring(at + 2, close)) : closed ? named(xml.substring(at + 1, close)) : "";
        if (meant.isEmpty()) {
            text.append('&');
            return at + 1;
        }
        text.append(meant);
        return closed ? close + 1 : close;
    }

    private static boolean isReferencePart(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (first && c == '#');
    }

    private static String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> Entities.getByName(name);
        };
    }

    /** Empty when it is no number of a character. */
    private static String number(String digits) {
        boolean hex = digits.charAt(0) == 'x' || digits.charAt(0) == 'X';
        try {
            int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            if (code >= 0x80 && code < 0xA0) {
                return String.valueOf(WINDOWS_1252.charAt(code - 0x80));
            }
            return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
