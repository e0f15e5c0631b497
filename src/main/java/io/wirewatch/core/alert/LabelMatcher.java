package io.wirewatch.core.alert;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition on one label of an alert: {@code severity=low}, {@code region!=LT}, {@code team=baltic|nordic}, {@code source=example*}.
 *
 * <p>Of a label with several values one must be among those named; with {@code !=} none may be. A label that the alert does not have has no
 * value, so {@code !=} holds for it.
 *
 * @param negated whether it is written {@code !=}
 * @param values what is compared, letter by letter; with {@code *} at its end, a beginning
 */
public record LabelMatcher(String label, boolean negated, List<String> values) {
    private static final Pattern FORM = Pattern.compile("\\s*([\\p{L}\\p{N}._-]+)\\s*(!?=)\\s*([^=!].*?)\\s*");
    private static final String EXPECTED =
            "expected a label, = or !=, and values, such as severity=low or region!=LT|LV";
    private static final char ANY = '*';

    public LabelMatcher {
        if (label == null || label.isBlank() || values == null || values.isEmpty()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        if (values.stream().anyMatch(value -> value.isBlank() || value.indexOf('|') >= 0)) {
            throw new IllegalArgumentException(EXPECTED + ", but a value is empty");
        }
        values = List.copyOf(values);
    }

    /** @throws IllegalArgumentException when it is none; the message says what was expected */
    public static LabelMatcher parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException(EXPECTED + ", but is: " + written.strip());
        }
        List<String> values =
                Stream.of(form.group(3).split("\\|", -1)).map(String::strip).toList();
        return new LabelMatcher(form.group(1), form.group(2).startsWith("!"), values);
    }

    /** As one writes it. */
    public String written() {
        return label + (negated ? "!=" : "=") + String.join("|", values);
    }

    boolean holds(Labels labels) {
        boolean found = labels.values(label).stream()
                .anyMatch(value -> values.stream().anyMatch(pattern -> isMatch(pattern, value)));
        return found != negated;
    }

    private static boolean isMatch(String pattern, String value) {
        int last = pattern.length() - 1;
        return pattern.charAt(last) == ANY ? value.startsWith(pattern.substring(0, last)) : pattern.equals(value);
    }
}
