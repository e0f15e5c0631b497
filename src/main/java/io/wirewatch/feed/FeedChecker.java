package io.wirewatch.feed;

import io.wirewatch.core.news.Source;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.feed.document.UnreadableFeedException;
import io.wirewatch.feed.state.Answer;
import io.wirewatch.feed.state.Failure;
import io.wirewatch.feed.state.FeedJudge;
import io.wirewatch.feed.state.FeedMemory;
import io.wirewatch.feed.state.FeedUpdate;
import io.wirewatch.wire.Feed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll without its ends: fetches a feed, reads what comes, decides what is new, and completes it. Writes nothing. Safe to share between threads.
 */
final class FeedChecker {
    private static final Logger log = LoggerFactory.getLogger(FeedChecker.class);

    private static final FeedReader READER = new FeedReader();

    /** Documents larger than that are read by few threads at a time: their trees take a multiple of it. */
    private static final int LARGE_BYTES = 1024 * 1024;

    private static final int LARGE_AT_A_TIME = 2;

    private final FeedFetcher fetcher;
    private final FullText fullText;
    private final FeedJudge judge;
    private final FeedPushes pushes;
    private final DoubleSupplier chance;
    private final Semaphore large = new Semaphore(LARGE_AT_A_TIME);

    /** @param chance numbers from 0 to 1 that spread the polls */
    FeedChecker(FeedFetcher fetcher, FullText fullText, FeedJudge judge, FeedPushes pushes, DoubleSupplier chance) {
        this.fetcher = fetcher;
        this.fullText = fullText;
        this.judge = judge;
        this.pushes = pushes;
        this.chance = chance;
    }

    /**
     * What a check came to.
     *
     * @param came the answer it rests on; for a document that is no feed, the failure; null for a push
     */
    record Checked(FeedUpdate update, Fetched came) {}

    /** @param clock looked at when the answer is there: how long to stay away is counted from then */
    Checked check(FeedRoster.Poll poll, InstantSource clock) throws InterruptedException {
        Checked checked = judged(poll, clock);
        return new Checked(pushes.completed(poll.feed().id(), checked.update()), checked.came());
    }

    private Checked judged(FeedRoster.Poll poll, InstantSource clock) throws InterruptedException {
        Instant start = clock.instant();
        if (poll.pushed() != null) {
            return completed(poll.feed(), judge.pushed(poll.feed(), poll.before(), poll.pushed(), start), null);
        }
        Fetched came = fetcher.fetch(poll.feed(), poll.before().state(), start);
        Instant now = clock.instant();
        if (came instanceof Fetched.Document document) {
            return read(poll, document, now);
        }
        if (came instanceof Fetched.Failed failure) {
            return failed(poll, failure, now);
        }
        pushes.notModified(poll.feed().id());
        boolean isElsewhere = ((Fetched.NotModified) came).isElsewhere();
        FeedUpdate update = judge.notModified(poll.feed(), poll.before(), isElsewhere, now, chance.getAsDouble());
        return new Checked(update, came);
    }

    private Checked read(FeedRoster.Poll poll, Fetched.Document document, Instant now) throws InterruptedException {
        Feed feed = poll.feed();
        boolean isLarge = document.body().length > LARGE_BYTES;
        if (isLarge) {
            large.acquire();
        }
        try {
            return completed(feed, update(feed, poll.before(), document, now), document);
        } catch (UnreadableFeedException e) {
            return failed(poll, new Fetched.Failed(PollFailure.UNREADABLE, String.valueOf(e.getMessage())), now);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours, but one feed must not stop the others, nor be asked without a pause.
            log.error("feed={}: the reader failed", feed.id(), e);
            return failed(poll, new Fetched.Failed(PollFailure.UNREADABLE, e.toString()), now);
        } finally {
            if (isLarge) {
                large.release();
            }
        }
    }

    private FeedUpdate update(Feed feed, FeedMemory before, Fetched.Document document, Instant now)
            throws UnreadableFeedException {
        FeedDocument read = read(feed, document.body(), document.url(), document.charset());
        Answer answer =
                new Answer(read, document.etag(), document.lastModified(), document.movedTo(), document.cachedFor());
        FeedUpdate update = judge.read(feed, before, answer, now, chance.getAsDouble());
        boolean isFirst = before.seen().size() == 0;
        pushes.read(feed.id(), document, read, !isFirst && !update.items().isEmpty());
        return update;
    }

    /**
     * Reads a document of a feed, however it came.
     *
     * @param url against which links in it are resolved
     * @param charset as told beside it; null for none
     */
    static FeedDocument read(Feed feed, byte[] body, String url, String charset) throws UnreadableFeedException {
        Source source = new Source(feed.id(), feed.name(), null, feed.country());
        return READER.read(body, new FeedContext(url, charset, source, feed.language(), null));
    }

    private Checked completed(Feed feed, FeedUpdate update, Fetched came) throws InterruptedException {
        boolean wantsMore = feed.wantsFullText() && !update.items().isEmpty();
        return new Checked(wantsMore ? update.withItems(fullText.complete(feed, update.items())) : update, came);
    }

    private Checked failed(FeedRoster.Poll poll, Fetched.Failed failure, Instant now) {
        Failure judged = new Failure(
                failure.kind().label() + ": " + failure.message(),
                failure.retryAfter(),
                failure.kind() == PollFailure.GONE);
        return new Checked(judge.failed(poll.feed(), poll.before(), judged, now, chance.getAsDouble()), failure);
    }
}
