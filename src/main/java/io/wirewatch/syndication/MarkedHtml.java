package io.wirewatch.syndication;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML of items with the words marked that caused something. Text becomes text nodes, so that nothing in it is markup. */
final class MarkedHtml {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 1_000;
    /** What is shown before the first word that is marked, where the text is cut. */
    private static final int BEFORE = 200;

    private MarkedHtml() {}

    /** An empty body to write into. */
    static Element body() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** Headline, where from, and the text that holds evidence. */
    static void item(Element into, TaggedItem tagged, Collection<Evidence> evidence) {
        NewsItem item = tagged.item();
        boolean hasTitle = item.title() != null && !item.title().isBlank();
        Element title = foreign(into.appendElement("h3"), tagged);
        Element place = web(item.url())
                .map(address -> title.appendElement("a").attr("href", address))
                .orElse(title);
        if (hasTitle) {
            marked(place, item.title(), pieces(evidence, Field.TITLE, item.title()), LONGEST_TITLE);
        } else {
            place.appendText(item.headline());
        }
        into.appendElement("p").appendText(origin(item));
        text(item, evidence).ifPresent(field -> {
            String text = item.text(field);
            marked(foreign(into.appendElement("p"), tagged), text, pieces(evidence, field, text), LONGEST_TEXT);
        });
    }

    /** The field to show: the first with evidence, else the first there is; none where the headline says all. */
    private static Optional<Field> text(NewsItem item, Collection<Evidence> evidence) {
        List<Field> fields = Stream.of(Field.SUMMARY, Field.BODY)
                .filter(field -> item.text(field) != null && !item.text(field).isBlank())
                .toList();
        return fields.stream()
                .filter(field -> evidence.stream().anyMatch(piece -> piece.field() == field))
                .findFirst()
                .or(() -> fields.stream().findFirst());
    }

    private static String origin(NewsItem item) {
        String source = item.source() == null ? "Unknown source" : item.source().label();
        return item.published() == null ? source : source + ", " + item.published();
    }

    private static Element foreign(Element element, TaggedItem tagged) {
        String language = tagged.language() == null ? tagged.item().language() : tagged.language();
        return language == null
                ? element.attr("dir", "auto")
                : element.attr("lang", language).attr("dir", "auto");
    }

    /** Pieces of a text in its order; of those that overlap only the first. */
    private static List<Evidence> pieces(Collection<Evidence> evidence, Field field, String text) {
        return evidence.stream()
                .filter(piece -> piece.field() == field && text.startsWith(piece.text(), piece.start()))
                .sorted(Comparator.comparingInt(Evidence::start)
                        .thenComparing(Evidence::end, Comparator.reverseOrder()))
                .toList();
    }

    private static void marked(Element into, String text, List<Evidence> pieces, int longest) {
        int first = pieces.isEmpty() ? 0 : pieces.get(0).start();
        int from = text.length() <= longest || first < longest ? 0 : whole(text, first - BEFORE);
        int to = whole(text, Math.min(text.length(), from + longest));
        into.appendText(from > 0 ? "…" : "");
        int at = from;
        for (Evidence piece : pieces) {
            if (piece.start() >= at && piece.end() <= to) {
                into.appendText(text.substring(at, piece.start()));
                into.appendElement("mark").attr("title", piece.reason()).appendText(piece.text());
                at = piece.end();
            }
        }
        into.appendText(text.substring(at, to) + (to < text.length() ? "…" : ""));
    }

    /** A place that does not split a pair of surrogates. */
    private static int whole(String text, int at) {
        boolean splits = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return splits ? at - 1 : at;
    }

    /** An address that may be a link; nothing for scripts, files and the like. */
    static Optional<String> web(String address) {
        try {
            URI uri = URI.create(address == null ? "" : address.strip());
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
