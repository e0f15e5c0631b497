package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.news.Severity;
import java.util.List;

/** Describes the server-sent events, which {@code delivery} answers. */
final class EventsDescription {
    private EventsDescription() {}

    static Operation operation() {
        return Operation.get(
                        "/events",
                        "listen",
                        "Events",
                        "All that comes, as server-sent events; docs/events.md says more.")
                .taking(
                        Parameter.choices(
                                "kinds", "What is wanted; `item,alert` unless set.", List.of("item", "story", "alert")),
                        Parameter.text("query", "A query in the rule language."),
                        Parameter.texts("region", "Codes of regions; what lies in one counts."),
                        Parameter.texts("topic", "Codes of topics; what is narrower counts."),
                        Parameter.texts("language", "BCP 47 tags."),
                        Parameter.texts("source", "Ids or names of sources."),
                        Parameter.choices(
                                "severity", "Severities of rules, for alerts.", Filters.names(Severity.values())),
                        Parameter.texts("rule", "Ids of rules, for alerts."),
                        Parameter.text("story", "Id of a story."),
                        Parameter.number("recent", "How many of the newest come first."),
                        Parameter.header("Last-Event-ID", "Where to go on: everything after that event, once."))
                .giving(
                        200,
                        Answer.file(
                                "text/event-stream",
                                "Events `item`, `withdrawn`, `story`, `alert`; `reset` when what followed the last event is not known any more."));
    }
}
