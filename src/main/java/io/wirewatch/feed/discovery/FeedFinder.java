package io.wirewatch.feed.discovery;

import io.wirewatch.core.clean.TextDecoder;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.feed.document.UnreadableFeedException;
import io.wirewatch.http.HttpValues;
import io.wirewatch.http.WebAnswer;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the feed that somebody means who names an address: the feed there, or that of the page there. Safe to share between threads. */
public final class FeedFinder {
    private static final int MAX_REQUESTS = 8;
    private static final int MAX_TITLE = 300;
    private static final Map<String, String> HEADERS = Map.of(
            "Accept",
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.9, */*;q=0.8");

    private final WebClient web;
    private final FeedReader reader = new FeedReader();

    public FeedFinder(WebClient web) {
        this.web = web;
    }

    /**
     * Looks for feeds. The address is asked once; if a page stands there, up to seven others are.
     *
     * @throws InterruptedException when the calling thread is interrupted
     */
    public Discovery find(URI address) throws InterruptedException {
        WebAnswer answer = web.ask(WebRequest.get(address, HEADERS));
        if (answer instanceof WebAnswer.Failed failed) {
            return new Discovery.NoAnswer(Optional.of(failed.kind()), failed.message());
        }
        WebAnswer.Response response = (WebAnswer.Response) answer;
        if (response.status() != 200) {
            return new Discovery.NoAnswer(Optional.empty(), "the server answers with HTTP status " + response.status());
        }
        try {
            return new Discovery.Found(feed(response, address, ""), List.of(), false);
        } catch (UnreadableFeedException e) {
            return isPage(response)
                    ? searchPage(response, address)
                    : new Discovery.Nothing(e.getMessage(), List.of(address.toString()));
        }
    }

    private Discovery searchPage(WebAnswer.Response response, URI address) throws InterruptedException {
        Document page = Jsoup.parse(text(response), response.address().toString());
        List<String> asked = new ArrayList<>(List.of(address.toString()));
        Map<String, FoundFeed> found = new LinkedHashMap<>();
        for (Candidate candidate : PageFeeds.of(page, response.address())) {
            boolean isGuess = candidate.origin() == Candidate.Origin.USUAL;
            if (asked.size() < MAX_REQUESTS && !(isGuess && !found.isEmpty())) {
                asked.add(candidate.address().toString());
                read(candidate).ifPresent(feed -> found.putIfAbsent(feed.url(), feed));
            }
        }
        if (found.isEmpty()) {
            return new Discovery.Nothing("a web page without a feed", asked);
        }
        List<FoundFeed> feeds = new ArrayList<>(found.values());
        // One that has nothing to offer comes last; the order is kept otherwise.
        feeds.sort(Comparator.comparing(feed -> feed.entries() == 0));
        return new Discovery.Found(feeds.get(0), feeds.subList(1, feeds.size()), true);
    }

    private Optional<FoundFeed> read(Candidate candidate) throws InterruptedException {
        WebAnswer answer = web.ask(WebRequest.get(candidate.address(), HEADERS));
        if (!(answer instanceof WebAnswer.Response response) || response.status() != 200) {
            return Optional.empty();
        }
        try {
            return Optional.of(feed(response, candidate.address(), candidate.title()));
        } catch (UnreadableFeedException e) {
            return Optional.empty();
        }
    }

    private FoundFeed feed(WebAnswer.Response response, URI asked, String title) throws UnreadableFeedException {
        String url = (response.movedTo() == null ? asked : response.movedTo()).toString();
        FeedContext context = new FeedContext(response.address().toString(), charset(response), null, null, null);
        FeedDocument document = reader.read(response.body(), context);
        String name = document.title() == null || document.title().isBlank() ? title : document.title();
        return new FoundFeed(
                url,
                name.isBlank() ? null : name.substring(0, Math.min(name.length(), MAX_TITLE)),
                document.items().size(),
                document.items().stream()
                        .map(NewsItem::published)
                        .filter(Objects::nonNull)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null));
    }

    private static boolean isPage(WebAnswer.Response response) {
        String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.contains("html") || text(response).stripLeading().startsWith("<");
    }

    private static String text(WebAnswer.Response response) {
        return TextDecoder.decode(response.body(), Collections.singletonList(charset(response)));
    }

    private static String charset(WebAnswer.Response response) {
        return response.header("Content-Type").map(HttpValues::charset).orElse(null);
    }
}
