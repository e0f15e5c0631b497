package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * What a page says about itself, collected in one pass over it, in the order of the page: {@code meta} elements, JSON-LD, microdata, and the
 * elements that by their meaning name a title, a time or an author. Which of them to believe is for {@link PageMetadata} to say. Texts are
 * as written. Not to be shared between threads.
 */
final class PageFacts implements NodeVisitor {
    private static final List<String> META_NAMES = List.of("property", "name", "itemprop", "http-equiv");
    private static final Set<String> ELSEWHERE = Set.of("aside", "nav");
    private static final Set<String> ARTICLES = Set.of("article", "main");
    /** Pages repeat themselves; nobody needs more of one kind. */
    private static final int MAX_OF_A_KIND = 50;

    private final Map<String, List<String>> metas = new LinkedHashMap<>();
    private final Map<String, List<Element>> properties = new LinkedHashMap<>();
    private final Map<String, List<Element>> elements = new LinkedHashMap<>();

    private PageFacts() {}

    static PageFacts of(Document page) {
        PageFacts facts = new PageFacts();
        page.traverse(facts);
        return facts;
    }

    /** The contents of all {@code meta} elements of one name, given in lower case. */
    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** The elements that are an {@code itemprop} of this name, in lower case. */
    List<Element> properties(String name) {
        return properties.getOrDefault(name, List.of());
    }

    /**
     * The {@code time} elements, but not those in teasers, comments and menus, which are times of something else. Judged by the boxes up to the one
     * that also has a main heading, or says it is the article: what is around that is around all of it.
     */
    Stream<Element> times() {
        Set<Element> whole = new HashSet<>();
        elements("h1").forEach(heading -> whole.addAll(heading.parents()));
        return elements("time").stream().filter(time -> time.parents().stream()
                .takeWhile(box -> !whole.contains(box) && !ARTICLES.contains(box.normalName()))
                .noneMatch(PageFacts::isElsewhere));
    }

    private static boolean isElsewhere(Element box) {
        BoxName name = BoxName.of(box);
        boolean isBody = box.normalName().equals("body") || box.normalName().equals("html");
        return ELSEWHERE.contains(box.normalName()) || (!isBody && (name.isFurniture() || name.isAside()));
    }

    /** What an element says to machines: its {@code content} or {@code datetime}, the name within it, or else its text. */
    static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        Element name = element.hasAttr("itemscope") ? element.selectFirst("[itemprop=name]") : null;
        return name == null ? element.text() : value(name);
    }

    /** {@code html}, {@code title}, {@code h1}; {@code canonical} links, {@code author} links and {@code json} scripts. */
    List<Element> elements(String kind) {
        return elements.getOrDefault(kind, List.of());
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> addMeta(element);
            case "html", "h1", "time" -> add(elements, element.normalName(), element);
            case "title" -> addTitle(element);
            case "link" -> addLink(element);
            case "script" -> addScript(element);
            case "a" -> addAuthor(element);
            default -> {}
        }
        String property = element.attributesSize() == 0 ? "" : element.attr("itemprop");
        if (!property.isEmpty()) {
            for (String name : words(property)) {
                add(properties, name, element);
            }
        }
    }

    private void addMeta(Element meta) {
        String content = meta.attr("content");
        if (content.isBlank()) {
            return;
        }
        for (String attribute : META_NAMES) {
            for (String name : words(meta.attr(attribute))) {
                add(metas, name, content);
            }
        }
    }

    /** Pictures have titles too. */
    private void addTitle(Element title) {
        Element parent = title.parent();
        if (parent == null || !parent.normalName().equals("svg")) {
            add(elements, "title", title);
        }
    }

    private void addLink(Element link) {
        String relation = link.attr("rel");
        if (relation.equalsIgnoreCase("canonical") && link.hasAttr("href")) {
            add(elements, "canonical", link);
        }
    }

    private void addScript(Element script) {
        String type = script.attr("type");
        if (type.toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
            add(elements, "json", script);
        }
    }

    private void addAuthor(Element link) {
        if (words(link.attr("rel")).contains("author")) {
            add(elements, "author", link);
        }
    }

    private static List<String> words(String names) {
        return names.isBlank()
                ? List.of()
                : List.of(names.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        List<T> values = map.computeIfAbsent(key, ignored -> new ArrayList<>(2));
        if (values.size() < MAX_OF_A_KIND) {
            values.add(value);
        }
    }
}
