package io.wirewatch.cli;

import io.wirewatch.config.FeedSettings;
import io.wirewatch.feed.PollSettings;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebSettings;

/** The way to the web, for polling and for commands: both keep the same limits. */
final class FeedWeb {
    private FeedWeb() {}

    static WebClient open(FeedSettings polling) {
        return WebClient.of(settings(polling));
    }

    static WebSettings settings(FeedSettings polling) {
        return new WebSettings(
                PollSettings.DEFAULTS.web().connectTimeout(),
                polling.timeout(),
                polling.maxBytes(),
                PollSettings.userAgent(polling.contact()),
                polling.allowPrivate(),
                polling.hostConnections(),
                polling.hostSpacing());
    }
}
