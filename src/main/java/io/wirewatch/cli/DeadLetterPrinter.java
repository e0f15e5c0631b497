package io.wirewatch.cli;

import io.wirewatch.edit.StoredDeadLetter;

/** Prints dead letters for people. What stands in them may be anything, so it is made safe for a terminal line by line. */
final class DeadLetterPrinter {
    private static final int EXCERPT_BYTES = 2_000;
    private static final int MOST_LINES = 40;

    private final Console console;

    DeadLetterPrinter(Console console) {
        this.console = console;
    }

    void print(StoredDeadLetter stored) {
        DeadLetterReport report = DeadLetterReport.of(stored, EXCERPT_BYTES);
        show(
                "id",
                report.id()
                        + (report.retryOf() == null ? "" : "  (sent once more before, as " + report.retryOf() + ")"));
        show("at", report.at());
        show("reason", report.reason());
        show("message", report.message());
        show("place", report.place());
        show("step", report.step());
        show("origin", report.origin());
        show("key", report.key());
        show("size", Words.count(report.size(), "byte"));
        lines("stack", report.stack());
        lines("value", report.text());
        int shown = stored.letter().value() == null
                ? 0
                : Math.min(EXCERPT_BYTES, stored.letter().value().length);
        if (report.size() > shown) {
            console.line("           … and " + Words.count(report.size() - shown, "byte") + " more");
        }
    }

    private void show(String what, Object value) {
        if (value != null) {
            console.line("%-10s %s".formatted(what, Terminal.safe(value.toString())));
        }
    }

    private void lines(String what, String text) {
        if (text == null) {
            return;
        }
        String[] name = {what};
        text.lines().limit(MOST_LINES).forEach(line -> {
            console.line("%-10s %s".formatted(name[0], Terminal.safe(line)));
            name[0] = "";
        });
    }
}
