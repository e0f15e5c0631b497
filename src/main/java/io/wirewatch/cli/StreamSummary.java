package io.wirewatch.cli;

import io.wirewatch.stream.StreamCountsInMemory.Snapshot;

/** What a stream has done, in one line that adds up. */
final class StreamSummary {
    private StreamSummary() {}

    static String of(Snapshot counts) {
        String withdrawn = counts.withdrawn() == 0 ? "" : " + " + counts.withdrawn() + " withdrawn";
        String faults = (counts.laterFailures() == 0
                        ? ""
                        : "; " + Words.count(counts.laterFailures(), "failure") + " after tagging")
                + (counts.ruleFailures() == 0 ? "" : "; " + Words.count(counts.ruleFailures(), "rule failure"))
                + (counts.rulesAside().isEmpty() ? "" : "; rules set aside: " + counts.rulesAside());
        return "%s read = %d tagged%s + %s + %s; %s among the tagged, %s"
                        .formatted(
                                Words.count(counts.read(), "item"),
                                counts.tagged(),
                                withdrawn,
                                Words.count(counts.repeated(), "repeat"),
                                Words.count(counts.deadItems(), "dead letter"),
                                Words.count(counts.updated(), "update"),
                                Words.count(counts.opened(), "alert"))
                + faults;
    }
}
