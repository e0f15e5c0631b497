package io.wirewatch.feed;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.feed.document.UnreadableFeedException;
import io.wirewatch.wire.Feed;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll without its ends: fetches a feed, reads what comes and decides what is new. Writes nothing. Safe to share between threads. */
final class FeedChecker {
    private static final Logger log = LoggerFactory.getLogger(FeedChecker.class);

    private final FeedFetcher fetcher;
    private final FeedReader reader = new FeedReader();
    private final FeedSchedule schedule;
    private final DoubleSupplier chance;

    /** @param chance numbers from 0 to 1 that spread the polls of failing feeds */
    FeedChecker(FeedFetcher fetcher, FeedSchedule schedule, DoubleSupplier chance) {
        this.fetcher = fetcher;
        this.schedule = schedule;
        this.chance = chance;
    }

    /**
     * What a check came to.
     *
     * @param came the answer it rests on; for a document that is no feed, the failure
     */
    record Checked(FeedUpdate update, Fetched came) {}

    Checked check(FeedRoster.Poll poll, Instant now) throws InterruptedException {
        Feed feed = poll.feed();
        Fetched came = fetcher.fetch(feed, poll.before(), now);
        if (came instanceof Fetched.Document document) {
            return read(poll, document, now);
        }
        if (came instanceof Fetched.Failed failure) {
            return failed(poll, failure, now);
        }
        return new Checked(FeedUpdate.notModified(poll.before(), now, schedule.afterSuccess(feed, now)), came);
    }

    private Checked read(FeedRoster.Poll poll, Fetched.Document document, Instant now) {
        Feed feed = poll.feed();
        try {
            List<NewsItem> entries =
                    reader.read(document.body(), context(feed, document)).items();
            if (entries.size() > FeedUpdate.MAX_ENTRIES) {
                log.warn("feed={}: only the first {} entries are taken", feed.id(), FeedUpdate.MAX_ENTRIES);
            }
            Instant next = schedule.afterSuccess(feed, now);
            return new Checked(FeedUpdate.read(feed, poll.before(), document, entries, now, next), document);
        } catch (UnreadableFeedException e) {
            return failed(poll, new Fetched.Failed(PollFailure.UNREADABLE, String.valueOf(e.getMessage())), now);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours, but one feed must not stop the others, nor be asked without a pause.
            log.error("feed={}: the reader failed", feed.id(), e);
            return failed(poll, new Fetched.Failed(PollFailure.UNREADABLE, e.toString()), now);
        }
    }

    private Checked failed(FeedRoster.Poll poll, Fetched.Failed failure, Instant now) {
        int failures = poll.before().failures() + 1;
        Instant next = schedule.afterFailure(poll.feed(), failures, failure.retryAfter(), now, chance.getAsDouble());
        return new Checked(FeedUpdate.failed(poll.before(), failure, now, next), failure);
    }

    private static FeedContext context(Feed feed, Fetched.Document document) {
        Source source = new Source(feed.id(), feed.name(), null, feed.country());
        return new FeedContext(document.url(), document.charset(), source, feed.language(), null);
    }
}
