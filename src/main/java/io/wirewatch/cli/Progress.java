package io.wirewatch.cli;

/** Counts the steps of work that may be long, and tells every ten thousandth. Not to be shared between threads. */
final class Progress {
    private static final int EVERY = 10_000;

    private final Console console;
    private final String done;
    private int steps;

    /** @param console null to tell nothing */
    private Progress(Console console, String done) {
        this.console = console;
        this.done = done;
    }

    /** @param done what has become of so many, as in {@code 10000 rules checked} */
    static Progress of(Console console, String done) {
        return new Progress(console, done);
    }

    static Progress unseen() {
        return new Progress(null, "");
    }

    void step() {
        if (++steps % EVERY == 0 && console != null) {
            console.tell("  " + steps + " " + done);
        }
    }
}
