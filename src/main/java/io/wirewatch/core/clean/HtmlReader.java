package io.wirewatch.core.clean;

import io.wirewatch.core.clean.HtmlElement.Nesting;
import io.wirewatch.core.clean.HtmlScanner.Kind;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Reads HTML once from begin to end and writes what of it is visible; builds no tree. Not to be shared between threads. */
final class HtmlReader {
    /** What ends an SVG picture that its author forgot to end (HTML, section 13.2.6.5). */
    private static final Set<String> NOT_IN_SVG = Set.of(
            ("b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s"
                            + " small span strong strike sub sup table tt u ul var")
                    .split(" "));

    private static final HtmlElement SVG = HtmlElement.of("svg");

    private final String html;
    private final HtmlScanner scanner;
    private final TextWriter writer;
    private final OpenTags open;
    private int reference = -1;

    private HtmlReader(String html) {
        this.html = html;
        this.scanner = new HtmlScanner(html);
        this.writer = new TextWriter(html.length() / 2);
        this.open = new OpenTags(writer);
    }

    /** The visible text of a part of a page. */
    static String text(String html) {
        HtmlReader reader = new HtmlReader(html);
        reader.read();
        return reader.writer.text();
    }

    private void read() {
        for (Kind kind = next(); kind != Kind.DONE; kind = next()) {
            switch (kind) {
                case START -> begin(scanner.name());
                case END -> end(scanner.name());
                default -> append();
            }
        }
    }

    private Kind next() {
        return scanner.read(open.isInSvg());
    }

    private void begin(String name) {
        boolean ended = scanner.isSelfClosing();
        HtmlElement element = HtmlElement.of(name);
        if (open.isInSvg() && !leavesSvg(name)) {
            beginInSvg(element, ended);
        } else if (name.equals("input")) {
            open.end(HtmlElement.of("select"));
        } else if (element == null || name.equals("foreignobject")) {
            return;
        } else if (element.is(Nesting.RAW) || element.is(Nesting.TEXT)) {
            raw(element);
        } else if (!ended || !element.is(Nesting.SVG)) {
            open.begin(element);
        }
    }

    private void beginInSvg(HtmlElement element, boolean ended) {
        boolean deeper =
                element != null && (element.equals(SVG) || element.name().equals("foreignobject"));
        if (deeper && !ended) {
            open.begin(element);
        }
    }

    private boolean leavesSvg(String name) {
        if (!NOT_IN_SVG.contains(name)) {
            return false;
        }
        while (open.isInSvg()) {
            open.end(SVG);
        }
        return true;
    }

    private void end(String name) {
        HtmlElement element = HtmlElement.of(name);
        if (element != null) {
            open.end(element);
        }
    }

    private void raw(HtmlElement element) {
        scanner.readRaw(element.name());
        if (element.is(Nesting.TEXT)) {
            append();
        }
    }

    private void append() {
        if (hasReference()) {
            String words = Parser.unescapeEntities(html.substring(scanner.start(), scanner.stop()), false);
            writer.append(words, 0, words.length());
        } else {
            writer.append(html, scanner.start(), scanner.stop());
        }
    }

    /** Looks for the next reference once, however many texts come before it. */
    private boolean hasReference() {
        if (reference < scanner.start()) {
            int next = html.indexOf('&', scanner.start());
            reference = next < 0 ? html.length() : next;
        }
        return reference < scanner.stop();
    }
}
