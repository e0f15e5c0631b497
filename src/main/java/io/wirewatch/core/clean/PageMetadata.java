package io.wirewatch.core.clean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page declares about its article. For each field the first source that has it counts: schema.org in JSON-LD, {@code meta} elements
 * (Open Graph, then Dublin Core and those that other services read), schema.org in microdata, then elements that mean it. Not to be shared
 * between threads.
 */
final class PageMetadata {
    private static final List<String> TITLES = List.of(
            "dc:title",
            "dc.title",
            "dcterms:title",
            "dcterm:title",
            "dcterms.title",
            "og:title",
            "title",
            "twitter:title",
            "parsely-title",
            "sailthru.title");

    private static final List<String> SUMMARIES = List.of(
            "og:description",
            "description",
            "twitter:description",
            "dc:description",
            "dc.description",
            "dcterms.description",
            "sailthru.description");

    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author",
            "article:author_name",
            "dc:creator",
            "dc.creator",
            "dcterms:creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "citation_author",
            "byl");

    private static final List<String> SECTIONS =
            List.of("article:section", "parsely-section", "sailthru.section", "section");

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "rnews:datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "dc:date.issued",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms:created",
            "dcterms.created",
            "dc:created",
            "dc:date",
            "dc.date",
            "dcterms.date",
            "citation_publication_date",
            "publish-date",
            "publishdate",
            "publish_date",
            "publication_date",
            "date_published",
            "pubdate",
            "cxenseparse:recs:publishtime",
            "date");

    private static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "og:article:modified_time",
            "datemodified",
            "dcterms:modified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "last-modified");

    private static final int MAX_TITLE_UNITS = 500;

    /** Shorter names stand in a window's title for other reasons. */
    private static final int MIN_NAME_UNITS = 10;

    private final PageFacts facts;
    private final JsonLd declared;

    PageMetadata(Document page) {
        facts = PageFacts.of(page);
        declared = JsonLd.of(facts.elements("json").stream().map(Element::data).toList());
    }

    /** The headline, without the name of the site. */
    String title() {
        List<String> windows = new ArrayList<>();
        facts.elements("title").stream().limit(1).forEach(title -> add(title.text(), windows));
        String window = windows.isEmpty() ? null : windows.get(0);
        List<String> titles = new ArrayList<>();
        add(declaredTitle(window), titles);
        metas(TITLES).forEach(title -> add(title, titles));
        facts.properties("headline").forEach(element -> add(PageFacts.value(element), titles));
        List<String> headings = new ArrayList<>();
        facts.elements("h1").forEach(heading -> add(heading.text(), headings));
        return new Headline(titles, window, headings, sites()).choose();
    }

    /** The headline, unless only the name is what the window is called: some write of what kind the page is where the headline belongs. */
    private String declaredTitle(String window) {
        String headline = OneLine.of(declared.value("headline"));
        String name = OneLine.of(declared.value("name"));
        boolean isName = name != null && name.length() >= MIN_NAME_UNITS && window != null && window.contains(name);
        return headline == null || (isName && !window.contains(headline)) ? name : headline;
    }

    /** What the site may call itself. */
    private List<String> sites() {
        String url = url();
        String host = url == null ? null : url.replaceFirst("(?i)^https?://(?:www\\.)?([^/:?#]*).*", "$1");
        return Stream.of(siteName(), declared.value("publisher"), host)
                .filter(Objects::nonNull)
                .toList();
    }

    String summary() {
        return firstOf(Stream.of(metas(SUMMARIES), Stream.of(declared.value("description"))));
    }

    List<String> authors() {
        return Stream.<List<String>>of(
                        Bylines.names(declared.names("author")),
                        Bylines.names(declared.names("creator")),
                        Bylines.names(metas(AUTHORS).toList()),
                        Bylines.names(microdata("author").toList()),
                        Bylines.names(facts.elements("author").stream()
                                .limit(3)
                                .map(Element::text)
                                .toList()))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    List<String> sections() {
        return Stream.of(
                        declared.names("articleSection"),
                        metas(SECTIONS).toList(),
                        microdata("articlesection").toList())
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(OneLine::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Instant published() {
        return firstTime(Stream.of(
                Stream.ofNullable(declared.value("datePublished")),
                metas(PUBLISHED),
                microdata("datepublished"),
                facts.times().map(PageFacts::value),
                Stream.ofNullable(declared.value("dateCreated"))));
    }

    Instant updated() {
        return firstTime(Stream.of(
                Stream.ofNullable(declared.value("dateModified")), metas(UPDATED), microdata("datemodified")));
    }

    String language() {
        return firstOf(Stream.of(
                facts.elements("html").stream().flatMap(html -> Stream.of(html.attr("lang"), html.attr("xml:lang"))),
                Stream.of(declared.value("inLanguage")),
                metas(List.of("og:locale", "content-language", "dc.language", "dc:language", "language"))));
    }

    /** Where the page says it lives, absolute; null when it does not say. */
    String url() {
        Stream<String> links = facts.elements("canonical").stream().map(link -> link.absUrl("href"));
        return Stream.concat(links, metas(List.of("og:url")))
                .filter(url -> url.matches("(?i)https?://[^/].*"))
                .findFirst()
                .orElse(null);
    }

    String siteName() {
        return firstOf(Stream.of(
                metas(List.of("og:site_name", "application-name")), Stream.ofNullable(declared.value("publisher"))));
    }

    /** The text of the article, as some pages give it beside what they show; null when this one does not. */
    String body() {
        return declared.value("articleBody");
    }

    private Stream<String> metas(List<String> names) {
        return names.stream()
                .flatMap(name -> facts.metas(name).stream())
                .map(OneLine::of)
                .filter(Objects::nonNull);
    }

    private Stream<String> microdata(String property) {
        return facts.properties(property).stream().map(PageFacts::value);
    }

    private static Instant firstTime(Stream<Stream<String>> written) {
        return written.flatMap(times -> times)
                .map(WrittenTime::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String firstOf(Stream<Stream<String>> written) {
        return written.flatMap(texts -> texts)
                .map(OneLine::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is longer is no title, but a text in the wrong place. */
    private static void add(String written, List<String> texts) {
        String text = OneLine.of(written);
        if (text != null && text.length() <= MAX_TITLE_UNITS) {
            texts.add(text);
        }
    }
}
