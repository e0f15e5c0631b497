package io.wirewatch.cli;

import java.util.List;
import java.util.Locale;

/**
 * Bars that lie on their sides, one line for each, with the number behind.
 *
 * @param width of the whole, in columns
 * @param plain whether to do without block characters
 */
record BarChart(int width, boolean plain) {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";
    private static final int LEAST = 10;

    /** A bar. */
    record Bar(String label, int value) {}

    /** For the terminal that the command runs in. */
    static BarChart ofProcess() {
        return new BarChart(columns(System.getenv("COLUMNS")), !isUnicode());
    }

    private static int columns(String written) {
        try {
            return written == null ? 80 : Math.max(40, Math.min(200, Integer.parseInt(written)));
        } catch (NumberFormatException e) {
            return 80;
        }
    }

    /** As the locale says in the order of POSIX; where it says nothing, terminals of today can do it. */
    private static boolean isUnicode() {
        for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            String locale = System.getenv(name);
            if (locale != null && !locale.isEmpty()) {
                return locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
            }
        }
        return true;
    }

    /** Labels are to be of one length. */
    List<String> lines(List<Bar> bars) {
        int most = bars.stream().mapToInt(Bar::value).max().orElse(0);
        int labels = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
        int room = Math.max(LEAST, width - labels - Integer.toString(most).length() - 6);
        return bars.stream()
                .map(bar -> ("  " + bar.label() + "  " + drawn(bar.value(), most, room) + " " + bar.value()))
                .toList();
    }

    /** What is above zero shows. */
    private String drawn(int value, int most, int room) {
        if (value == 0) {
            return "";
        }
        if (plain) {
            return "#".repeat((int) Math.max(1, (long) value * room / most));
        }
        int eighths = (int) Math.max(1, (long) value * room * 8 / most);
        String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
        return "█".repeat(eighths / 8) + rest;
    }
}
