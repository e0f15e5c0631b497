package io.wirewatch.feed.push;

import io.wirewatch.http.HttpValues;
import io.wirewatch.http.WebAnswer;
import io.wirewatch.http.WebClient;
import io.wirewatch.http.WebRequest;
import io.wirewatch.wire.FeedState.Push;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks hubs to begin or end their pushes (WebSub, section 5.1). Safe to share between threads. */
final class HubRequests {
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final WebClient web;
    private final PushCallbacks callbacks;

    HubRequests(WebClient web, PushCallbacks callbacks) {
        this.web = web;
        this.callbacks = callbacks;
    }

    /** What went wrong, for people; empty when the hub will see to it. */
    Optional<String> subscribe(String feed, Push push) throws InterruptedException {
        Map<String, String> form = form("subscribe", feed, push);
        form.put("hub.secret", callbacks.secret(feed, push.hub(), push.topic()));
        form.put("hub.lease_seconds", Long.toString(PushPlan.LEASE.toSeconds()));
        return send(push.hub(), form);
    }

    Optional<String> unsubscribe(String feed, Push push) throws InterruptedException {
        return send(push.hub(), form("unsubscribe", feed, push));
    }

    private Map<String, String> form(String mode, String feed, Push push) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", push.topic());
        form.put("hub.callback", callbacks.address(feed).toString());
        return form;
    }

    private Optional<String> send(String hub, Map<String, String> form) throws InterruptedException {
        URI address = HttpValues.address(null, hub);
        if (address == null) {
            return Optional.of("not the address of a hub: " + hub);
        }
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        WebAnswer answer = web.ask(WebRequest.post(address, FORM, body.getBytes(StandardCharsets.US_ASCII)));
        if (answer instanceof WebAnswer.Failed failed) {
            return Optional.of("hub: " + failed.message());
        }
        int status = ((WebAnswer.Response) answer).status();
        return status >= 200 && status < 300 ? Optional.empty() : Optional.of("hub: HTTP status " + status);
    }
}
