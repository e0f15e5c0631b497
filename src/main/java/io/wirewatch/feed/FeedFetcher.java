package io.wirewatch.feed;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Asks for feed documents, politely and within limits: conditional requests, gzip, a few redirects, and an end to everything, be it
 * time or size. Whatever goes wrong out there is an answer ({@link Fetched.Failed}), never an exception.
 *
 * <p>Safe to share between threads.
 */
final class FeedFetcher {
    private static final int MAX_REDIRECTS = 5;

    private final HttpClient http;
    private final AddressGuard guard;
    private final PollSettings settings;

    FeedFetcher(PollSettings settings, AddressGuard guard) {
        this.settings = settings;
        this.guard = guard;
        // HTTP/1.1: over plain http the client would otherwise ask for an upgrade, which some old servers choke on.
        // Redirects
        // are followed here, since each hop has to pass the guard.
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /**
     * Fetches a feed's document.
     *
     * @param state what was known after the last poll; its validators are used if they belong to the same address
     * @param now what a date in Retry-After is counted from
     * @throws InterruptedException when the calling thread is interrupted; the request is given up
     */
    Fetched fetch(Feed feed, FeedState state, Instant now) throws InterruptedException {
        URI address = HttpValues.address(null, feed.url());
        if (address == null) {
            return new Fetched.Failed(PollFailure.BAD_ADDRESS, "not an address: " + feed.url());
        }
        FeedState validators = feed.url().equals(state.url()) ? state : FeedState.NEW;
        long end = System.nanoTime() + settings.fetchTimeout().toNanos();
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Hop came = hop(address, validators, end, now);
            if (came.answer != null) {
                return came.answer;
            }
            address = came.redirect;
        }
        return new Fetched.Failed(PollFailure.BAD_REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
    }

    /** One request came to an answer, or leads on. */
    private record Hop(Fetched answer, URI redirect) {}

    private Hop hop(URI address, FeedState validators, long end, Instant now) throws InterruptedException {
        try {
            if (!guard.allows(address.getHost())) {
                return failed(PollFailure.FORBIDDEN_ADDRESS, address.getHost() + " lies in a private network");
            }
            return judge(address, send(request(address, validators), end), now);
        } catch (HttpTimeoutException | TimeoutException e) {
            return failed(PollFailure.TIMEOUT, "no complete answer in time from " + address.getHost());
        } catch (UnknownHostException | UnresolvedAddressException e) {
            return failed(PollFailure.UNREACHABLE, "unknown host " + address.getHost());
        } catch (ConnectException e) {
            return failed(PollFailure.UNREACHABLE, address.getAuthority() + " cannot be reached");
        } catch (TooLargeException e) {
            return failed(PollFailure.TOO_LARGE, e.getMessage());
        } catch (IOException e) {
            return failed(PollFailure.BROKEN_CONNECTION, e.toString());
        } catch (IllegalArgumentException e) {
            return failed(PollFailure.BAD_ADDRESS, e.getMessage());
        }
    }

    private HttpRequest request(URI address, FeedState validators) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", settings.userAgent())
                .header(
                        "Accept",
                        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8")
                .header("Accept-Encoding", "gzip");
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        return request.build();
    }

    /** Waits for the whole answer: the client's own timeout ends with the headers, and a body may drip for ever. */
    private HttpResponse<byte[]> send(HttpRequest request, long end)
            throws InterruptedException, IOException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, head -> new LimitedBody(settings.maxBytes()));
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Hop judge(URI address, HttpResponse<byte[]> answer, Instant now) throws IOException {
        int status = answer.statusCode();
        return switch (status) {
            case 200 -> new Hop(document(address, answer), null);
            case 304 -> new Hop(new Fetched.NotModified(), null);
            case 301, 302, 303, 307, 308 -> redirect(address, answer);
            default -> new Hop(refusal(status, answer, now), null);
        };
    }

    private static Hop redirect(URI address, HttpResponse<byte[]> answer) {
        String location = header(answer, "Location").orElse("");
        URI target = location.isBlank() ? null : HttpValues.address(address, location);
        return target == null ? failed(PollFailure.BAD_REDIRECT, "redirected to: " + location) : new Hop(null, target);
    }

    private static Fetched.Failed refusal(int status, HttpResponse<byte[]> answer, Instant now) {
        Duration retryAfter = status == 429 || status == 503
                ? header(answer, "Retry-After")
                        .map(value -> HttpValues.retryAfter(value, now))
                        .orElse(null)
                : null;
        PollFailure kind = status == 429 || retryAfter != null
                ? PollFailure.RATE_LIMITED
                : status >= 500
                        ? PollFailure.SERVER_ERROR
                        : status >= 400 ? PollFailure.REFUSED : PollFailure.UNEXPECTED_STATUS;
        return new Fetched.Failed(kind, "HTTP status " + status, retryAfter);
    }

    private Fetched document(URI address, HttpResponse<byte[]> answer) throws TooLargeException {
        String encoding =
                header(answer, "Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
        boolean zipped = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!zipped && !encoding.equals("identity") && !encoding.isEmpty()) {
            return new Fetched.Failed(PollFailure.BAD_ENCODING, "compressed as " + encoding);
        }
        try {
            return new Fetched.Document(
                    zipped ? unzipped(answer.body()) : answer.body(),
                    header(answer, "Content-Type").map(HttpValues::charset).orElse(null),
                    header(answer, "ETag").filter(HttpValues::isValidator).orElse(null),
                    header(answer, "Last-Modified")
                            .filter(HttpValues::isValidator)
                            .orElse(null),
                    address.toString());
        } catch (TooLargeException e) {
            throw e;
        } catch (IOException e) {
            return new Fetched.Failed(PollFailure.BAD_ENCODING, "damaged gzip: " + e.getMessage());
        }
    }

    private byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream unzipping = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = unzipping.readNBytes(settings.maxBytes());
            if (unzipping.read() >= 0) {
                throw new TooLargeException(settings.maxBytes());
            }
            return bytes;
        }
    }

    private static Optional<String> header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name);
    }

    private static Hop failed(PollFailure kind, String message) {
        return new Hop(new Fetched.Failed(kind, message), null);
    }
}
