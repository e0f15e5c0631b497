package io.wirewatch.feed;

import io.wirewatch.http.HttpValues;
import io.wirewatch.http.WebAnswer;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebRequest;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks for feed documents with conditional requests (RFC 9110, section 13), and says what the answer means for a feed.
 *
 * <p>Safe to share between threads.
 */
final class FeedFetcher {
    private static final String ACCEPTED =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8";

    /** A feed that fails so often where it has moved to is also asked where its record says. */
    private static final int DOUBTFUL_FAILURES = 3;

    private final WebClient web;

    FeedFetcher(WebClient web) {
        this.web = web;
    }

    /**
     * Fetches a feed's document.
     *
     * @param state what was known after the last poll; its validators are used if they belong to the address that is asked
     * @param now what dates in headers are counted from
     * @throws InterruptedException when the calling thread is interrupted; the request is given up
     */
    Fetched fetch(Feed feed, FeedState state, Instant now) throws InterruptedException {
        String usual = state.movedTo() == null ? feed.url() : state.movedTo();
        String asked = isDoubtful(state) ? feed.url() : usual;
        URI address = HttpValues.address(null, asked);
        if (address == null) {
            return new Fetched.Failed(PollFailure.BAD_ADDRESS, "not an http or https address");
        }
        FeedState validators = feed.url().equals(state.url()) && asked.equals(usual) ? state : FeedState.NEW;
        WebAnswer answer = web.ask(WebRequest.get(address, headers(validators)));
        if (answer instanceof WebAnswer.Failed failure) {
            return new Fetched.Failed(PollFailure.of(failure.kind()), failure.message());
        }
        return judge(feed, address, validators, (WebAnswer.Response) answer, now);
    }

    private static boolean isDoubtful(FeedState state) {
        return state.failures() >= DOUBTFUL_FAILURES && state.failures() % 2 == 1;
    }

    private static Map<String, String> headers(FeedState validators) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", ACCEPTED);
        if (validators.etag() != null) {
            headers.put("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            headers.put("If-Modified-Since", validators.lastModified());
        }
        return headers;
    }

    private static Fetched judge(Feed feed, URI asked, FeedState validators, WebAnswer.Response answer, Instant now) {
        // Only to a conditional request does 304 say anything (RFC 9110, section 15.4.5); to another it would hide the
        // feed for ever.
        boolean isConditional = validators.etag() != null || validators.lastModified() != null;
        return switch (answer.status()) {
            case 200 -> document(feed, asked, answer, now);
            case 304 -> isConditional ? new Fetched.NotModified(answer.movedTo() != null) : refusal(answer, now);
            default -> refusal(answer, now);
        };
    }

    private static Fetched.Failed refusal(WebAnswer.Response answer, Instant now) {
        int status = answer.status();
        Duration retryAfter = status == 429 || status == 503
                ? answer.header("Retry-After")
                        .map(value -> HttpValues.retryAfter(value, now))
                        .orElse(null)
                : null;
        return new Fetched.Failed(kind(status, retryAfter != null), "HTTP status " + status, retryAfter);
    }

    private static PollFailure kind(int status, boolean isTimed) {
        if (status == 429 || isTimed) {
            return PollFailure.RATE_LIMITED;
        }
        if (status == 410) {
            return PollFailure.GONE;
        }
        if (status >= 500) {
            return PollFailure.SERVER_ERROR;
        }
        return status >= 400 ? PollFailure.REFUSED : PollFailure.UNEXPECTED_STATUS;
    }

    private static Fetched document(Feed feed, URI asked, WebAnswer.Response answer, Instant now) {
        return new Fetched.Document(
                answer.body(),
                answer.header("Content-Type").map(HttpValues::charset).orElse(null),
                answer.header("ETag").filter(HttpValues::isValidator).orElse(null),
                answer.header("Last-Modified").filter(HttpValues::isValidator).orElse(null),
                answer.address().toString(),
                movedTo(feed, asked, answer.movedTo()),
                answer.header("Link").orElse(""),
                Freshness.of(answer, now));
    }

    /** Null when the feed stands where its record says. An address with a password in it stays: the new one would lack it. */
    private static String movedTo(Feed feed, URI asked, URI movedTo) {
        URI written = HttpValues.address(null, feed.url());
        URI found = movedTo == null ? asked : movedTo;
        return found.equals(written) || written == null || written.getRawUserInfo() != null ? null : found.toString();
    }
}
