package io.wirewatch.core.clean;

import java.time.Instant;
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
    private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|–—·»:›-]\\s+");
    private static final int MAX_AUTHOR_UNITS = 80;

    private final Document page;
    private final JsonLd declared;

    PageMetadata(Document page) {
        this.page = page;
        this.declared = JsonLd.of(page);
    }

    /** The headline, without the name of the site. */
    String title() {
        String heading = heading();
        String title =
                firstOf(declared.value("headline"), meta("og:title", "twitter:title", "dc.title", "dcterms.title"));
        if (title == null) {
            String window = clean(page.title());
            boolean headed = heading != null && (window == null || window.contains(heading));
            title = headed ? heading : window;
        }
        return withoutSiteName(title == null ? heading : title, heading);
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

    /** The page's only main heading, or the one that its window title repeats. */
    private String heading() {
        List<String> headings = page.select("h1").stream()
                .map(Element::text)
                .map(PageMetadata::clean)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String window = page.title();
        return headings.stream()
                .filter(window::contains)
                .findFirst()
                .orElse(headings.size() == 1 ? headings.get(0) : null);
    }

    /** Cuts "Headline | Site" where the site's name or the heading shows which part is which. */
    private String withoutSiteName(String title, String heading) {
        if (title == null || title.equals(heading)) {
            return title;
        }
        if (heading != null && heading.length() > 10 && title.contains(heading)) {
            return heading;
        }
        String site = siteName();
        String[] parts = TITLE_SEPARATOR.split(title);
        String last = parts[parts.length - 1];
        boolean named = parts.length > 1 && site != null && last.equalsIgnoreCase(site);
        return named
                ? title.substring(0, title.length() - last.length()).replaceFirst("\\s+[|–—·»:›-]\\s+$", "")
                : title;
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

    /** Names are compared without regard to case, which jsoup does for the values of attribute selectors. */
    private Stream<String> metas(String name) {
        String selector =
                "meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s], meta[http-equiv=%1$s]".formatted(name);
        return page.select(selector).stream()
                .map(meta -> clean(meta.attr("content")))
                .filter(Objects::nonNull);
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
