package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.view.AlertView;
import io.wirewatch.view.HeldAlertView;
import io.wirewatch.view.HeldFilter;
import io.wirewatch.view.HeldRecord;
import io.wirewatch.view.Slice;
import io.wirewatch.wire.HeldAlert;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Alerts, and what was held back. */
final class AlertsResource {
    private static final String SECTION = "Alerts";
    private static final int MOST_HELD = 200;

    private final AlertView alerts;
    private final HeldAlertView held;

    /** A held alert as it is given. */
    record Held(HeldAlert held, Instant at) {
        static Held of(HeldRecord record) {
            return new Held(record.held(), record.at());
        }
    }

    AlertsResource(AlertView alerts, HeldAlertView held) {
        this.alerts = alerts;
        this.held = held;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/alerts",
                                "listAlerts",
                                SECTION,
                                "The newest record of each alert, newest decision first.")
                        .taking(Filters.ALERTS)
                        .taking(Lists.PAGING)
                        .giving(200, Answer.list("Alert", "A page of them."))
                        .by(this::list),
                Operation.get(
                                "/alerts/{id}",
                                "getAlert",
                                SECTION,
                                "An alert with its history, and what of it was held back.")
                        .giving(200, Answer.of("AlertDetails", "The alert."))
                        .by(this::get),
                Operation.get(
                                "/held-alerts",
                                "listHeldAlerts",
                                SECTION,
                                "What the alert policy kept quiet about, and why, newest first.")
                        .taking(
                                Parameter.texts("rule", "Ids of rules."),
                                Parameter.choices(
                                        "reason",
                                        "Why it was kept back.",
                                        Filters.names(AlertDecision.Reason.values())),
                                Parameter.text("alert", "Id of an alert."))
                        .taking(Filters.SPAN)
                        .taking(Lists.PAGING)
                        .giving(200, Answer.list("HeldRecord", "A page of them."))
                        .by(this::listHeld));
    }

    private Reply list(Call call) {
        Slice<Alert> slice = Lists.slice(call, cursor -> alerts.list(Filters.alerts(call), cursor, Lists.limit(call)));
        return Lists.page(slice.entries(), slice.next());
    }

    private Reply get(Call call) {
        String id = call.path("id");
        Alert alert = alerts.alert(id)
                .orElseThrow(() -> ProblemException.notFound("such alert: it is unknown, or older than 90 days"));
        List<Alert> history =
                alerts.history(id).stream().map(AlertsResource::withoutItems).toList();
        HeldFilter ofAlert = new HeldFilter(Set.of(), Set.of(), id, null, null);
        List<Held> quiet = held.list(ofAlert, null, MOST_HELD).entries().stream()
                .map(Held::of)
                .toList();
        return Reply.ok(Lists.object("alert", alert, "history", history, "held", quiet));
    }

    private static Alert withoutItems(Alert alert) {
        return new Alert(
                alert.id(),
                alert.rule(),
                alert.trigger(),
                alert.story(),
                List.of(),
                List.of(),
                alert.timing(),
                alert.state(),
                alert.revision(),
                alert.labels(),
                alert.receivers(),
                alert.changes(),
                alert.reason());
    }

    private Reply listHeld(Call call) {
        HeldFilter filter = new HeldFilter(
                call.texts("rule"),
                call.choices("reason", AlertDecision.Reason.class),
                call.text("alert").orElse(null),
                Filters.from(call),
                Filters.to(call));
        Slice<HeldRecord> slice = Lists.slice(call, cursor -> held.list(filter, cursor, Lists.limit(call)));
        return Lists.page(slice.entries().stream().map(Held::of).toList(), slice.next());
    }
}
