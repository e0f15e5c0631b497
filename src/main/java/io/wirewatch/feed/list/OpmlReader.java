package io.wirewatch.feed.list;

import io.wirewatch.wire.Feed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads one OPML document, of whichever version and however broken: jsoup's XML parser goes on behind bare ampersands, unclosed tags and an
 * end in the middle, opens no address and expands no entity that the document defines. Not to be shared between threads.
 *
 * <p>An outline with an address is a feed; one without is a folder, whose name becomes a label of all feeds in it. What is commented out
 * ({@code isComment}) or points to another list ({@code type="include"}) is left out and told.
 */
final class OpmlReader {
    /** Folders within folders; what lies deeper is hung up there. */
    private static final int MAX_DEPTH = 100;

    /** Opening and closing ones; a feed takes one or two. The tree of so many takes some hundred megabytes. */
    private static final int MAX_TAGS = 200_000;

    private static final List<String> ADDRESSES =
            List.of("xmlurl", "xml_url", "xml-url", "feedurl", "feed_url", "rssurl");
    private static final Pattern END = Pattern.compile("</opml", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,8}");

    private final String document;
    private final FeedListBuilder list = new FeedListBuilder();

    OpmlReader(String document) {
        this.document = document;
    }

    /** @throws UnreadableListException when it is no OPML */
    FeedList read() {
        if (document.chars().filter(c -> c == '<').count() > MAX_TAGS) {
            throw new UnreadableListException("more than " + MAX_TAGS + " tags in one document");
        }
        Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH).setTrackPosition(true);
        Element tree = parser.parseInput(document, "");
        Element root = tree.firstElementChild();
        if (root == null || !(named(root, "opml") || named(root, "outline") || named(root, "body"))) {
            throw new UnreadableListException(whatElse(root));
        }
        visitChildren(tree, List.of());
        if (named(root, "opml") && !END.matcher(document).find()) {
            list.fault(0, "it breaks off: there is no </opml>");
        }
        return list.build();
    }

    private static String whatElse(Element root) {
        String name = root == null ? "" : root.tagName().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "rss", "feed", "rdf:rdf" ->
                "this is a feed, not a list of feeds; add its address with \"wirewatch feeds add\"";
            case "html", "!doctype" ->
                "this is a web page, not a list of feeds; add its address with \"wirewatch feeds add\"";
            default ->
                "no OPML: the document's first element is " + (root == null ? "missing" : "<" + root.tagName() + ">");
        };
    }

    private void visitChildren(Element parent, List<String> folders) {
        for (Element child : parent.children()) {
            if (named(child, "outline")) {
                visit(new Outline(child), folders);
            } else if (!named(child, "head")) {
                visitChildren(child, folders);
            }
        }
    }

    private void visit(Outline outline, List<String> folders) {
        Optional<String> address = outline.address();
        if (outline.is("iscomment", "true")) {
            list.note(outline.line(), "commented out: " + outline.shown());
        } else if (address.isPresent()) {
            add(outline, address.get(), folders);
            visitChildren(outline.element(), folders);
        } else if (outline.is("type", "include") || outline.is("type", "link")) {
            list.note(outline.line(), "another document, which is not followed: " + outline.shown());
        } else if (outline.element().childrenSize() > 0) {
            visitChildren(outline.element(), inside(folders, outline));
        } else {
            list.note(outline.line(), "neither a feed nor a folder with any: " + outline.shown());
        }
    }

    private static List<String> inside(List<String> folders, Outline folder) {
        Optional<String> label = folder.name();
        return label.isEmpty()
                ? folders
                : Stream.concat(folders.stream(), label.stream()).toList();
    }

    private void add(Outline outline, String written, List<String> folders) {
        Optional<String> address = FeedAddress.of(written);
        if (address.isEmpty()) {
            list.note(outline.line(), "no http or https address: " + FeedAddress.shown(written));
            return;
        }
        try {
            list.add(feed(outline, address.get(), folders), outline.get(Opml.ID).isPresent(), outline.line());
        } catch (UnreadableListException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            list.fault(outline.line(), e.getMessage());
        }
    }

    private static Feed feed(Outline outline, String url, List<String> folders) {
        return new Feed(
                outline.get(Opml.ID).orElseGet(() -> FeedIds.of(url)),
                url,
                outline.name().orElse(null),
                outline.get(Opml.COUNTRY).orElse(null),
                outline.get("language").map(ListText::language).orElse(null),
                ListText.labels(Stream.concat(folders.stream(), outline.categories())),
                outline.get(Opml.INTERVAL)
                        .filter(seconds -> SECONDS.matcher(seconds).matches())
                        .map(Integer::valueOf)
                        .orElse(null),
                !outline.is(Opml.ENABLED, "false"),
                outline.is(Opml.FULL_TEXT, "true"),
                null);
    }

    private static boolean named(Element element, String name) {
        return element.tagName().equalsIgnoreCase(name);
    }

    /** An element whose attributes are found however they are spelled. */
    private record Outline(Element element) {
        Optional<String> get(String name) {
            return Optional.of(element.attributes().getIgnoreCase(name).strip()).filter(value -> !value.isEmpty());
        }

        boolean is(String name, String value) {
            return get(name).filter(value::equalsIgnoreCase).isPresent();
        }

        /** {@code url} is that of a feed unless the type says otherwise (OPML 2.0, "Inclusion"). */
        Optional<String> address() {
            return ADDRESSES.stream()
                    .flatMap(name -> get(name).stream())
                    .findFirst()
                    .or(() -> is("type", "include") || is("type", "link") ? Optional.empty() : get("url"));
        }

        Optional<String> name() {
            return Stream.of("title", "text")
                    .flatMap(name -> get(name).map(ListText::name).stream())
                    .findFirst();
        }

        Stream<String> categories() {
            return get("category").stream().flatMap(ListText::categories);
        }

        String shown() {
            return name().or(() -> get("url").map(FeedAddress::shown)).orElse("(no text)");
        }

        int line() {
            return element.sourceRange().start().lineNumber();
        }
    }
}
