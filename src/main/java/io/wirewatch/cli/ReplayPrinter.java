package io.wirewatch.cli;

import io.wirewatch.replay.CodeCount;
import io.wirewatch.replay.ReplayReport;
import java.util.List;
import java.util.stream.Collectors;

/** Shows the report of a replay to a person. */
final class ReplayPrinter {
    private static final int MOST_CODES = 12;
    private static final int MOST_RULES = 20;
    private static final int MOST_EXAMPLES = 10;
    private static final String INDENT = " ".repeat(12);

    private final Console console;

    ReplayPrinter(Console console) {
        this.console = console;
    }

    void print(ReplayReport report) {
        console.line("Items that arrived from " + report.from() + " to " + report.to() + ", gone through from "
                + report.start() + " on");
        console.line("");
        items(report.items());
        tags("Regions", report.regions());
        tags("Topics", report.topics());
        tags("Places", report.places());
        tags("Matches", report.matches());
        stories(report.stories());
        alerts(report.alerts());
        examples(report);
        if (report.isIdentical()) {
            console.line("");
            console.line("No differences.");
        }
        console.out().flush();
    }

    private void items(ReplayReport.Items items) {
        row(
                "Items",
                Words.count(items.compared(), "item") + " compared: " + items.same() + " same, " + items.differing()
                        + " differ");
        told(items.dropped(), "whose tagged record is no longer retained, so there is nothing to compare them with");
        told(items.onlyReplayed(), "tagged in the replay only: live they repeat older ones, or are not tagged yet");
        told(
                items.onlyLive(),
                "tagged live only: what they were tagged from is no longer retained, or is a dead letter now");
    }

    private void told(long count, String what) {
        if (count > 0) {
            console.line(INDENT + Words.count(count, "item") + " " + what);
        }
    }

    private void tags(String name, ReplayReport.Tags tags) {
        String codes = tags.codes().stream()
                .limit(MOST_CODES)
                .map(ReplayPrinter::count)
                .collect(Collectors.joining(", "));
        String more =
                tags.codes().size() > MOST_CODES ? ", and " + (tags.codes().size() - MOST_CODES) + " more" : "";
        row(name, tags.items() == 0 ? "same" : Words.count(tags.items(), "item") + ": " + codes + more);
    }

    private static String count(CodeCount count) {
        String gained = count.gained() == 0 ? "" : " +" + count.gained();
        String lost = count.lost() == 0 ? "" : " −" + count.lost();
        return Terminal.safe(count.code()) + gained + lost;
    }

    private void stories(ReplayReport.Stories stories) {
        row(
                "Stories",
                stories.live() + " live, " + stories.replayed() + " in the replay; pairs of items: "
                        + stories.together() + " together in both, " + stories.joined() + " joined, "
                        + stories.separated()
                        + " separated");
    }

    private void alerts(ReplayReport.Alerts alerts) {
        row(
                "Alerts",
                alerts.same() + " same, " + alerts.gained() + " gained, " + alerts.lost() + " lost, " + alerts.changed()
                        + " changed");
        for (ReplayReport.RuleAlerts rule : first(alerts.rules(), MOST_RULES)) {
            console.line(INDENT
                    + "%-24s +%d −%d ~%d, %d same"
                            .formatted(rule.rule(), rule.gained(), rule.lost(), rule.changed(), rule.same()));
        }
    }

    private void examples(ReplayReport report) {
        if (!report.examples().isEmpty()
                || !report.storyExamples().isEmpty()
                || !report.alertExamples().isEmpty()) {
            console.line("");
            console.line("Examples");
        }
        first(report.examples(), MOST_EXAMPLES).forEach(this::tag);
        first(report.storyExamples(), MOST_EXAMPLES).forEach(this::story);
        first(report.alertExamples(), MOST_EXAMPLES).forEach(this::alert);
    }

    private void tag(ReplayReport.Example example) {
        example(example.gained() ? "+" : "−", example.facet() + " " + example.code(), example.headline());
        evidence(example.evidence());
    }

    private void story(ReplayReport.StoryExample example) {
        example(example.joined() ? "+" : "−", example.joined() ? "joined" : "separated", example.headline());
        console.line(INDENT + Terminal.safe(example.otherHeadline()));
    }

    private void alert(ReplayReport.AlertExample example) {
        String sign = example.kind().equals("gained") ? "+" : example.kind().equals("lost") ? "−" : "~";
        example(
                sign,
                "alert of " + example.rule() + ", " + Words.lower(example.severity()),
                example.headline() == null ? "" : example.headline());
        if (!example.changes().isEmpty()) {
            console.line(INDENT + String.join("; ", example.changes()));
        }
        evidence(example.evidence());
    }

    private void example(String sign, String what, String headline) {
        console.line("  " + sign + " " + console.bold(Terminal.safe(what)) + "  " + Terminal.safe(headline));
    }

    private void evidence(List<ReplayReport.Piece> pieces) {
        if (!pieces.isEmpty()) {
            console.line(INDENT
                    + Terminal.safe(pieces.stream()
                            .map(piece -> "\"" + piece.text() + "\" (" + piece.reason() + ")")
                            .collect(Collectors.joining(", "))));
        }
    }

    private void row(String name, String text) {
        console.line("%-12s%s".formatted(name, text));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
