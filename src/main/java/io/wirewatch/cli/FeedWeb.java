package io.wirewatch.cli;

import io.wirewatch.config.FeedSettings;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebSettings;
import java.time.Duration;

/** The way to the web that commands have: under the same limits as polling. */
final class FeedWeb {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private FeedWeb() {}

    static WebClient open(FeedSettings polling) {
        return WebClient.of(new WebSettings(
                CONNECT,
                polling.timeout(),
                polling.maxBytes(),
                "Wirewatch/" + Version.text() + (polling.contact().isEmpty() ? "" : " (+" + polling.contact() + ")"),
                polling.allowPrivate(),
                polling.hostConnections(),
                polling.hostSpacing()));
    }
}
