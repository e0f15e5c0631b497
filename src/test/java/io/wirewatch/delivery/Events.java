package io.wirewatch.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events for tests. */
final class Events {
    static final StreamLimits SMALL = new StreamLimits(3, 2, 1_000, 6, 2_000, 2, Duration.ofMillis(20));

    private Events() {}

    static LiveEvent item(int number) {
        return item(number, "{\"n\":" + number + "}");
    }

    static LiveEvent item(int number, String data) {
        return new LiveEvent(LiveEvent.ITEM, "news.tagged", 0, number, Instant.ofEpochSecond(number), data);
    }

    static LiveEvent alert(int number) {
        return new LiveEvent(
                LiveEvent.ALERT, "news.alerts", 0, number, Instant.ofEpochSecond(number), "{\"a\":" + number + "}");
    }

    /** Takes all that waits in a queue. */
    static List<String> drain(EventQueue queue) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        Optional<LiveEvent> next = queue.take(Duration.ZERO);
        while (next.isPresent()) {
            ids.add(next.get().id());
            next = queue.take(Duration.ZERO);
        }
        return ids;
    }
}
