package io.wirewatch.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a benchmark was asked for on its command line, {@code name=value} for each parameter that differs from its default. */
public final class Arguments {
    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException when a parameter has no default, and so is not known */
    public static Arguments of(Map<String, String> defaults, String... arguments) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 || !values.containsKey(name)) {
                throw new IllegalArgumentException(
                        argument + " is not understood; write name=value with one of " + values.keySet());
            }
            values.put(name, argument.substring(equals + 1));
        }
        return new Arguments(values);
    }

    public String text(String name) {
        return values.get(name);
    }

    public int number(String name) {
        return Integer.parseInt(values.get(name));
    }

    String[] list(String name) {
        return values.get(name).split(",");
    }

    String[] one(String name) {
        return new String[] {values.get(name)};
    }
}
