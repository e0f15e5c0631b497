package io.wirewatch.feed.soak;

import io.wirewatch.feed.soak.Answer.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the server of a feed answers at a second of its script: a function, without memory. Safe to share between threads. */
final class Answers {
    private static final byte[] BOMB = Compression.gzipBomb(64);
    private static final byte[] PAGE =
            "<!DOCTYPE html><html><head><title>Welcome</title></head><body><p>Please log in.</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8);
    /** A date in Last-Modified says nothing about what changed within its second, nor about what changes in the next moment. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final World world;
    private final long retrySeconds;

    Answers(World world, Duration retryAfter) {
        this.world = world;
        this.retrySeconds = retryAfter.toSeconds();
    }

    /** @param now for dates only; the same moment as the second */
    Answer to(FeedScript script, Request request, long second, Instant now) {
        if (script.trouble().isAt(second)) {
            return troubled(script, request, second, now);
        }
        return switch (request.path().split("/")[1]) {
            case "temporary" -> redirect(script, 302, "feed");
            case "permanent" -> redirect(script, 301, "feed");
            case "chain" -> redirect(script, 308, "second");
            case "second" -> redirect(script, 307, "third");
            case "third" -> redirect(script, 302, "feed");
            case "feed" -> document(script, request, second, now);
            default -> Answer.of(404);
        };
    }

    private Answer troubled(FeedScript script, Request request, long second, Instant now) {
        Answer document = plain(script, second);
        return switch (script.trouble().fault()) {
            case SERVER_ERROR -> Answer.of(second % 2 == 0 ? 500 : 502);
            case TOO_MANY -> Answer.of(429, "Retry-After", Long.toString(retrySeconds));
            case BUSY -> Answer.of(503, "Retry-After", Documents.HTTP_DATE.format(now.plusSeconds(retrySeconds + 1)));
            case FORBIDDEN -> Answer.of(403);
            case GONE -> Answer.of(410);
            case RESET -> Answer.nothing(Delivery.RESET);
            case HALF -> document.with(Delivery.HALF);
            case HANG -> Answer.nothing(Delivery.NEVER);
            case DRIP -> document.with(Delivery.DRIP);
            case ENDLESS -> document.with(Delivery.ENDLESS);
            case GZIP_BOMB -> document.withBody(BOMB).with("Content-Encoding", "gzip");
            case BROKEN_GZIP -> document.with("Content-Encoding", "gzip");
            case REDIRECT_LOOP -> Answer.of(302, "Location", request.path());
            case TO_METADATA -> Answer.of(302, "Location", "http://169.254.169.254/latest/meta-data/");
            case TO_FILE -> Answer.of(301, "Location", "file:///etc/passwd");
            case PAGE -> Answer.of(PAGE, "text/html");
            case EMPTY -> document.withBody(Answer.NO_BODY);
            case CUT -> document.withBody(Arrays.copyOf(document.body(), document.body().length / 2));
        };
    }

    private Answer redirect(FeedScript script, int status, String folder) {
        return Answer.of(status, "Location", world.address(script, folder));
    }

    private Answer document(FeedScript script, Request request, long second, Instant now) {
        int server = script.server(second);
        List<Version> visible = script.visible(second, server);
        String etag = String.format(Locale.ROOT, "\"%08x-%d\"", visible.hashCode(), server);
        if (script.has(Trait.ETAG) && request.header("if-none-match").orElse("").equals(etag)) {
            return Answer.of(304, "ETag", etag);
        }
        Instant changed = world.clock().instant(script.changed(second, server));
        String modified = Documents.HTTP_DATE.format(changed);
        boolean dates = script.has(Trait.LAST_MODIFIED) && server == 0;
        if (dates && request.header("if-modified-since").orElse("").equals(modified)) {
            return Answer.of(304, "Last-Modified", modified);
        }
        Answer answer = plain(script, second).with(delivery(script));
        answer = script.has(Trait.ETAG) ? answer.with("ETag", etag) : answer;
        answer = dates && changed.plus(SETTLED).isBefore(now) ? answer.with("Last-Modified", modified) : answer;
        if (script.has(Trait.WRONG_VALIDATORS)) {
            answer = answer.with("ETag", "\"" + now.toEpochMilli() + "\"").with("Last-Modified", "yesterday, I think");
        }
        return compressed(script, request, answer);
    }

    private Answer plain(FeedScript script, long second) {
        String text = new Documents(world, script).write(script.visible(second, script.server(second)));
        byte[] body =
                text.getBytes(script.has(Trait.WRONG_CHARSET) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return Answer.of(body, script.format().contentType());
    }

    private static Answer compressed(FeedScript script, Request request, Answer answer) {
        if (script.has(Trait.GZIP) && request.accepts("gzip")) {
            return answer.withBody(Compression.gzip(answer.body())).with("Content-Encoding", "gzip");
        }
        if (script.has(Trait.BROTLI) && request.accepts("br")) {
            return answer.withBody(Compression.brotli(answer.body())).with("Content-Encoding", "br");
        }
        return answer;
    }

    private static Delivery delivery(FeedScript script) {
        return script.has(Trait.SLOW)
                ? Delivery.LATE
                : script.has(Trait.CHUNKED)
                        ? Delivery.CHUNKED
                        : script.has(Trait.CLOSES) ? Delivery.CLOSING : Delivery.WHOLE;
    }
}
