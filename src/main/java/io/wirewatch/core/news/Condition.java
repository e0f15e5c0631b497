package io.wirewatch.core.news;

import java.time.Duration;

/**
 * When a rule's matches are worth an alert: its {@code when}. {@link #parse} and {@link #written} are each other's reverse.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface Condition {
    Condition EACH = new Each();
    Condition SURGE = new Surge();

    /** Each matching item. */
    record Each() implements Condition {
        @Override
        public String written() {
            return "each";
        }
    }

    /**
     * So many matching items within a time, of so many different sources, and of sources in so many countries.
     *
     * @param items at least 1
     * @param sources 1 when it does not matter
     * @param countries 0 when it does not matter: of many sources the country is not known
     */
    record Count(int items, int sources, int countries, Duration within) implements Condition {
        @Override
        public String written() {
            return "count >= " + items
                    + (sources > 1 ? " sources >= " + sources : "")
                    + (countries > 0 ? " countries >= " + countries : "")
                    + " within " + Durations.print(within);
        }
    }

    /** More matching items than the rule's own past lets one expect. */
    record Surge() implements Condition {
        @Override
        public String written() {
            return "surge";
        }
    }

    /** No matching item for so long. */
    record SilentFor(Duration time) implements Condition {
        @Override
        public String written() {
            return "silent for " + Durations.print(time);
        }
    }

    /** As one writes it in a rule, in canonical form. */
    String written();

    /** @throws IllegalArgumentException when it is no condition; the message says what was expected */
    static Condition parse(String written) {
        return ConditionParser.parse(written);
    }
}
