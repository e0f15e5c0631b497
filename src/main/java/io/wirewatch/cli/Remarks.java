package io.wirewatch.cli;

import java.util.List;

/** Tells remarks on what was read: the first of them, and how many more there are. */
final class Remarks {
    private static final int TOLD = 20;

    private final Console console;

    Remarks(Console console) {
        this.console = console;
    }

    void tell(List<String> remarks) {
        remarks.stream().limit(TOLD).forEach(remark -> console.tell("  " + Terminal.safe(remark)));
        if (remarks.size() > TOLD) {
            console.tell("  ... and " + (remarks.size() - TOLD) + " more");
        }
    }
}
