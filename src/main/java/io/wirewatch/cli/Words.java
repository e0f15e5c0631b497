package io.wirewatch.cli;

import java.util.Locale;

/** Words for people. */
final class Words {
    private Words() {}

    /** An enum constant as it stands in JSON and in the manual. */
    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** {@code 1 item}, {@code 2 items}. */
    static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** {@code 1 entry}, {@code 2 entries}. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
