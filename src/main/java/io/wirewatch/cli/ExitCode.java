package io.wirewatch.cli;

/** What the exit status says. */
final class ExitCode {
    static final int OK = 0;
    /** Some of the input was bad, or the command failed; standard error says which. */
    static final int FAILED = 1;
    /** The command line makes no sense. */
    static final int USAGE = 2;

    private ExitCode() {}

    static int of(int badInputs) {
        return badInputs == 0 ? OK : FAILED;
    }
}
