package io.wirewatch.core.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.alert.AlertDecision.Hold;
import io.wirewatch.core.alert.AlertDecision.Tell;
import io.wirewatch.golden.GoldenCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Input: events as {@link PolicyScript} reads them. Outcome: what is decided, in a few words; alerts are numbered as they first show. */
class AlertGoldenTest {
    private record Told(
            Instant at,
            AlertState tell,
            String rule,
            String alert,
            int revision,
            String trigger,
            List<String> items,
            List<String> changes,
            String reason) {}

    private record Held(String hold, String rule, String item, String by, Instant until, String alert) {}

    private final List<String> ids = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCases.in("alert", input -> new AlertGoldenTest().outcome(input));
    }

    private List<Object> outcome(JsonNode input) {
        return PolicyScript.run(input.get("events")).stream().map(this::brief).toList();
    }

    private Object brief(AlertDecision decision) {
        if (decision instanceof Tell tell) {
            Alert alert = tell.alert();
            return new Told(
                    alert.timing().decided(),
                    alert.state(),
                    alert.rule().id() + "@" + alert.rule().version(),
                    number(alert.id()),
                    alert.revision(),
                    brief(alert.trigger()),
                    alert.items().stream().map(item -> item.item().id()).toList(),
                    alert.changes().stream().map(this::brief).toList(),
                    alert.reason());
        }
        Hold hold = (Hold) decision;
        return new Held(
                hold.reason().name(),
                hold.rule(),
                hold.item(),
                hold.by(),
                hold.until(),
                hold.alert() == null
                        ? null
                        : number(hold.alert().id()) + " " + hold.alert().state() + " "
                                + hold.alert().revision());
    }

    private String number(String id) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
        return "alert " + (ids.indexOf(id) + 1);
    }

    private String brief(Change change) {
        String of = change.alert() == null ? "" : " = " + number(change.alert()) + " revision " + change.revision();
        return change.kind() + ": " + change.text() + of;
    }

    private static String brief(Trigger trigger) {
        return trigger.kind() + ", items " + trigger.count() + ", sources " + trigger.sources()
                + (trigger.countries() == null ? "" : ", countries " + trigger.countries())
                + (trigger.window() == null ? "" : ", " + trigger.window());
    }
}
