package io.wirewatch.feed;

import io.wirewatch.core.clean.ArticleExtractor;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.http.HttpValues;
import io.wirewatch.http.WebAnswer;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebRequest;
import io.wirewatch.wire.Feed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the pages of entries that come with a summary only, and takes the text from there; of other things only what the entry lacks. A page that
 * cannot be had leaves its item as it is, and is not asked for again: what is late is no news.
 *
 * <p>Safe to share between threads.
 */
final class FullText {
    private static final Logger log = LoggerFactory.getLogger(FullText.class);

    /** A body shorter than that is a summary by another name. */
    private static final int SHORT_UNITS = 300;

    private static final int MAX_PAGES = 25;
    private static final Duration MAX_TIME = Duration.ofSeconds(60);

    private final WebClient web;
    private final ArticleExtractor extractor = new ArticleExtractor();

    FullText(WebClient web) {
        this.web = web;
    }

    /**
     * The items with their text. Of many the newest get theirs: so many pages are fetched for a poll, and for so long.
     *
     * @param items the oldest first
     * @throws InterruptedException when the calling thread is interrupted
     */
    List<NewsItem> complete(Feed feed, List<NewsItem> items) throws InterruptedException {
        long end = System.nanoTime() + MAX_TIME.toNanos();
        List<NewsItem> completed = new ArrayList<>();
        int pages = 0;
        for (int i = items.size() - 1; i >= 0; i--) {
            NewsItem item = items.get(i);
            URI page = isSummaryOnly(item) ? HttpValues.address(null, item.url()) : null;
            if (page != null && pages < MAX_PAGES && System.nanoTime() < end) {
                pages++;
                item = complete(feed, item, page);
            }
            completed.add(item);
        }
        Collections.reverse(completed);
        return completed;
    }

    private static boolean isSummaryOnly(NewsItem item) {
        return item.url() != null && (item.body() == null || item.body().length() < SHORT_UNITS);
    }

    private NewsItem complete(Feed feed, NewsItem item, URI page) throws InterruptedException {
        WebAnswer answer = web.ask(WebRequest.get(page, Map.of("Accept", "text/html, */*;q=0.5")));
        if (answer instanceof WebAnswer.Response response && response.status() == 200) {
            try {
                return merged(item, article(response));
            } catch (IllegalArgumentException e) {
                log.debug("feed={} item={}: {}", feed.id(), item.id(), e.getMessage());
            }
        } else {
            log.debug("feed={} item={}: its page cannot be had: {}", feed.id(), item.id(), reason(answer));
        }
        return item;
    }

    private NewsItem article(WebAnswer.Response response) {
        String charset =
                response.header("Content-Type").map(HttpValues::charset).orElse(null);
        return extractor.extract(response.body(), response.address().toString(), charset);
    }

    private static String reason(WebAnswer answer) {
        return answer instanceof WebAnswer.Response response
                ? "HTTP status " + response.status()
                : ((WebAnswer.Failed) answer).message();
    }

    private static NewsItem merged(NewsItem item, NewsItem article) {
        boolean isLonger = article.body() != null
                && (item.body() == null || article.body().length() > item.body().length());
        return item.toBuilder()
                .body(isLonger ? article.body() : item.body())
                .language(item.language() == null ? article.language() : item.language())
                .authors(item.authors().isEmpty() ? article.authors() : item.authors())
                .build();
    }
}
