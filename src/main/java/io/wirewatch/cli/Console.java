package io.wirewatch.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. All text is UTF-8, whatever the machine's locale says.
 *
 * @param out results; buffered, so flush it before waiting for anything
 * @param err complaints and progress
 * @param styled whether a person looks at it in a terminal, so that bold and colors make sense
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean styled) {
    private static final int BUFFER = 64 * 1024;
    /** Set by the launcher when results go to a terminal: from Java 22 on, the JDK alone cannot tell before. */
    private static final String TERMINAL = "WIREWATCH_TERMINAL";

    private static final String ESCAPE = "\u001b[";

    /** The process's own streams. */
    static Console ofProcess() {
        boolean person = System.getenv(TERMINAL) != null && System.getenv("NO_COLOR") == null;
        return new Console(
                System.in,
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                person);
    }

    /** Prints a line of results. */
    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** Whether nobody reads the results any more, as when {@code head} has had enough. */
    boolean isCut() {
        return out.checkError();
    }

    /** Prints a line for people: a complaint, progress, where something is to be found. */
    void tell(String text) {
        out.flush();
        err.println(text);
    }

    String bold(String text) {
        return styled ? ESCAPE + "1m" + text + ESCAPE + "0m" : text;
    }

    /** @param color an SGR code such as {@code 31} */
    String colored(String text, String color) {
        return styled ? ESCAPE + color + "m" + text + ESCAPE + "0m" : text;
    }
}
