package io.wirewatch.core.clean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page declares about its article: schema.org first, then Open Graph, then everything else that pages have used. */
final class PageMetadata {
    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por|di|door)[:\\s]+", Pattern.CASE_INSENSITIVE);
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
    private static final int MAX_AUTHOR_UNITS = 80;

    private final Document page;
    private final PageFacts facts;
    private final JsonLd declared;

    PageMetadata(Document page) {
        this.page = page;
        this.facts = PageFacts.of(page);
        this.declared =
                JsonLd.of(facts.elements("json").stream().map(Element::data).toList());
    }

    /** The headline, without the name of the site. */
    String title() {
        List<Element> windows = facts.elements("title");
        String window = windows.isEmpty() ? null : clean(windows.get(0).text());
        List<String> titles = new ArrayList<>();
        add(named(window), titles);
        TITLES.forEach(name -> facts.metas(name).forEach(title -> add(title, titles)));
        facts.properties("headline")
                .forEach(element -> add(element.hasAttr("content") ? element.attr("content") : element.text(), titles));
        List<String> headings = new ArrayList<>();
        facts.elements("h1").forEach(heading -> add(heading.text(), headings));
        return new Headline(titles, window, headings, sites()).choose();
    }

    /** The headline, or the name where only that is also the name of the window. */
    private String named(String window) {
        String headline = declared.value("headline");
        String name = declared.value("name");
        boolean isName = name != null && window != null && window.contains(name);
        return headline == null || (isName && !window.contains(headline)) ? name : headline;
    }

    private List<String> sites() {
        return Stream.of(siteName(), declared.value("publisher"), host())
                .filter(Objects::nonNull)
                .toList();
    }

    private String host() {
        String url = url();
        String[] parts = url == null ? new String[0] : url.split("/");
        return parts.length < 3 ? null : parts[2].replaceFirst("^www\\.", "");
    }

    private static void add(String written, List<String> texts) {
        String text = written == null ? null : clean(written);
        if (text != null) {
            texts.add(text);
        }
    }

    String summary() {
        return firstOf(meta("og:description", "description", "twitter:description"), declared.value("description"));
    }

    List<String> authors() {
        List<String> authors = names(declared.names("author"));
        if (authors.isEmpty()) {
            authors = names(Stream.of(
                            "author",
                            "article:author",
                            "dc.creator",
                            "dcterms.creator",
                            "parsely-author",
                            "sailthru.author",
                            "byl")
                    .flatMap(name -> metas(name))
                    .toList());
        }
        return authors.isEmpty()
                ? names(texts("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"))
                : authors;
    }

    List<String> sections() {
        List<String> sections = declared.names("articleSection");
        String section = sections.isEmpty() ? meta("article:section", "parsely-section") : null;
        return section == null ? sections : List.of(section);
    }

    Instant published() {
        return firstTime(
                declared.value("datePublished"),
                meta(
                        "article:published_time",
                        "og:published_time",
                        "datepublished",
                        "parsely-pub-date",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date",
                        "dcterms.date",
                        "date",
                        "pubdate",
                        "publishdate",
                        "sailthru.date"),
                attribute("[itemprop=datePublished]", "datetime", "content"),
                attribute("time[pubdate], article time[datetime], time[datetime]", "datetime"));
    }

    Instant updated() {
        return firstTime(
                declared.value("dateModified"),
                meta("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified"),
                attribute("[itemprop=dateModified]", "datetime", "content"));
    }

    String language() {
        return firstOf(
                attribute("html[lang]", "lang"),
                attribute("html", "xml:lang"),
                declared.value("inLanguage"),
                meta("og:locale", "content-language", "dc.language"));
    }

    /** Where the page says it lives, absolute; null when it does not say. */
    String url() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? meta("og:url") : canonical.absUrl("href");
        return url != null && url.matches("(?i)https?://.+") ? url : null;
    }

    String siteName() {
        return firstOf(meta("og:site_name", "application-name"), declared.value("publisher"));
    }

    private static List<String> names(List<String> written) {
        return written.stream()
                .flatMap(names -> Arrays.stream(names.split("\\s*[;|]\\s*")))
                .map(name -> BY.matcher(name).replaceFirst("").strip())
                .filter(Predicate.not(String::isEmpty))
                .filter(name -> name.length() <= MAX_AUTHOR_UNITS && !name.contains("://") && !name.startsWith("@"))
                .distinct()
                .toList();
    }

    private String meta(String... names) {
        return Stream.of(names).flatMap(this::metas).findFirst().orElse(null);
    }

    private Stream<String> metas(String name) {
        return facts.metas(name).stream().map(PageMetadata::clean).filter(Objects::nonNull);
    }

    private List<String> texts(String selector) {
        return page.select(selector).stream()
                .limit(3)
                .map(element -> clean(element.text()))
                .filter(Objects::nonNull)
                .toList();
    }

    private String attribute(String selector, String... names) {
        Element element = page.selectFirst(selector);
        return element == null
                ? null
                : Stream.of(names)
                        .map(name -> clean(element.attr(name)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Instant firstTime(String... written) {
        return Stream.of(written)
                .map(WrittenTime::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String clean(String written) {
        String text = HtmlText.ofMaybeHtml(written).replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    private static String firstOf(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
