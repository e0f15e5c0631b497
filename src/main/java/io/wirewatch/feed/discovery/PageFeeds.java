package io.wirewatch.feed.discovery;

import io.wirewatch.http.HttpValues;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gathers the addresses at which a web page's feeds may stand. Not to be shared between threads. */
final class PageFeeds {
    private static final int MAX_LINKED = 4;
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/xml",
            "text/xml");
    private static final List<String> USUAL =
            List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json");
    /** A whole word of the path, as in {@code /feed/}, {@code /news-rss.php} or {@code /index.rdf}. */
    private static final Pattern FEED_PATH = Pattern.compile("(?i)(?<!\\p{L})(?:rss2?|atom|feeds?|rdf)(?!\\p{L})");

    private static final Pattern NO_FEED = Pattern.compile("(?i)\\.(?:html?|pdf|jpe?g|png|gif|svg|css|js|zip|mp3)$");
    private static final Pattern FEED_TEXT = Pattern.compile("(?i)\\b(?:rss|atom|json feed)\\b");

    private final Map<URI, Candidate> found = new LinkedHashMap<>();
    private final Document page;
    private final URI base;

    private PageFeeds(Document page, URI address) {
        this.page = page;
        Element declared = page.selectFirst("base[href]");
        URI named = declared == null ? null : HttpValues.address(address, declared.attr("href"));
        base = named == null ? address : named;
    }

    /**
     * The addresses, best first.
     *
     * @param address that of the page
     */
    static List<Candidate> of(Document page, URI address) {
        PageFeeds feeds = new PageFeeds(page, address);
        feeds.takeDeclared();
        feeds.takeLinked();
        USUAL.forEach(path -> feeds.take(path, Candidate.Origin.USUAL, "", ""));
        feeds.found.remove(address);
        List<Candidate> candidates = new ArrayList<>(feeds.found.values());
        Element root = page.selectFirst("html");
        candidates.sort(new CandidateOrder(address, root == null ? "" : root.attr("lang")));
        return candidates;
    }

    private void takeDeclared() {
        for (Element link : page.select("link[rel][href]")) {
            List<String> relations = List.of(lower(link.attr("rel")).strip().split("\\s+"));
            boolean isFeed = relations.contains("feed")
                    || (relations.contains("alternate") && TYPES.contains(mediaType(link.attr("type"))));
            if (isFeed) {
                take(link.attr("href"), Candidate.Origin.DECLARED, link.attr("title"), link.attr("hreflang"));
            }
        }
    }

    private void takeLinked() {
        int before = found.size();
        for (Element link : page.select("a[href]")) {
            URI address = HttpValues.address(base, link.attr("href"));
            if (address != null && found.size() < before + MAX_LINKED && looksLikeFeed(address, link)) {
                take(link.attr("href"), Candidate.Origin.LINKED, link.text(), link.attr("hreflang"));
            }
        }
    }

    private static boolean looksLikeFeed(URI address, Element link) {
        String path = address.getPath();
        boolean named =
                FEED_PATH.matcher(path).find() || FEED_TEXT.matcher(link.text()).find();
        return named && !NO_FEED.matcher(path).find();
    }

    private void take(String written, Candidate.Origin origin, String title, String language) {
        URI address = HttpValues.address(base, written);
        if (address != null) {
            found.putIfAbsent(address, new Candidate(address, origin, title.strip(), language.strip()));
        }
    }

    private static String mediaType(String type) {
        return lower(type.split(";", 2)[0]).strip();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
