package io.wirewatch.http;

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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Asks other machines, within limits: a few redirects, and an end to everything, be it time or size. Whatever goes wrong out there is an answer
 * ({@link WebAnswer.Failed}), never an exception.
 *
 * <p>Safe to share between threads.
 */
public final class WebClient implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;

    private final HttpClient http;
    private final AddressGuard guard;
    private final WebSettings settings;

    public WebClient(WebSettings settings, AddressGuard guard) {
        this.settings = settings;
        this.guard = guard;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    public static WebClient of(WebSettings settings) {
        return new WebClient(settings, AddressGuard.system(settings.allowPrivateAddresses()));
    }

    /**
     * Asks, and follows where redirects lead.
     *
     * @throws InterruptedException when the calling thread is interrupted; the request is given up
     */
    public WebAnswer ask(WebRequest request) throws InterruptedException {
        long end = System.nanoTime() + settings.timeout().toNanos();
        URI address = request.address();
        URI movedTo = null;
        boolean permanent = true;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            try {
                if (!guard.allows(address.getHost())) {
                    return new WebAnswer.Failed(
                            WebFailure.FORBIDDEN_ADDRESS, address.getHost() + " lies in a private network");
                }
                HttpResponse<byte[]> came = send(request, address, end);
                if (!isRedirect(came.statusCode())) {
                    return response(came, address, movedTo);
                }
                String location = came.headers().firstValue("Location").orElse("");
                address = location.isBlank() ? null : HttpValues.address(address, location);
                if (address == null) {
                    return new WebAnswer.Failed(WebFailure.BAD_REDIRECT, "redirected to: " + location);
                }
                permanent &= came.statusCode() == 301 || came.statusCode() == 308;
                movedTo = permanent ? address : movedTo;
            } catch (HttpTimeoutException | TimeoutException e) {
                return failed(WebFailure.TIMEOUT, "no complete answer in time from " + address.getHost());
            } catch (UnknownHostException | UnresolvedAddressException e) {
                return failed(WebFailure.UNREACHABLE, "unknown host " + address.getHost());
            } catch (ConnectException e) {
                return failed(WebFailure.UNREACHABLE, address.getAuthority() + " cannot be reached");
            } catch (TooLargeException e) {
                return failed(WebFailure.TOO_LARGE, e.getMessage());
            } catch (IOException e) {
                return failed(WebFailure.BROKEN_CONNECTION, e.toString());
            } catch (IllegalArgumentException e) {
                return failed(WebFailure.BAD_ADDRESS, e.getMessage());
            }
        }
        return failed(WebFailure.BAD_REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
    }

    @Override
    public void close() {}

    private HttpResponse<byte[]> send(WebRequest request, URI address, long end)
            throws InterruptedException, IOException, TimeoutException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .header("User-Agent", settings.userAgent())
                .header("Accept-Encoding", "gzip");
        request.headers().forEach(builder::setHeader);
        builder.method(
                request.method(),
                request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(builder.build(), head -> new LimitedBody(settings.maxBytes()));
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

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private WebAnswer response(HttpResponse<byte[]> answer, URI address, URI movedTo) throws TooLargeException {
        Map<String, String> headers = new HashMap<>();
        answer.headers()
                .map()
                .forEach((name, values) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), values.get(0)));
        String encoding =
                headers.getOrDefault("content-encoding", "identity").strip().toLowerCase(Locale.ROOT);
        boolean zipped = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!zipped && !encoding.equals("identity") && !encoding.isEmpty()) {
            return failed(WebFailure.BAD_ENCODING, "compressed as " + encoding);
        }
        try {
            byte[] body = zipped && answer.body().length > 0 ? unzipped(answer.body()) : answer.body();
            return new WebAnswer.Response(answer.statusCode(), headers, body, address, movedTo);
        } catch (TooLargeException e) {
            throw e;
        } catch (IOException e) {
            return failed(WebFailure.BAD_ENCODING, "damaged gzip: " + e.getMessage());
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

    private static WebAnswer failed(WebFailure kind, String message) {
        return new WebAnswer.Failed(kind, message);
    }
}
