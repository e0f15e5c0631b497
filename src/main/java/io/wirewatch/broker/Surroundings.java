package io.wirewatch.broker;

import java.util.Locale;
import java.util.Set;

/** What the broker needs of the process around it, since it was made to have one of its own. */
final class Surroundings {
    /** Languages in which the capital of i is not I, or its small letter not i. */
    private static final Set<String> OTHER_CASE_OF_I = Set.of("tr", "az", "lt");

    private Surroundings() {}

    static void makeFit() {
        // Kafka 4.3 maps case by the default locale (Group.GroupType): in Turkish its broker does not know its own
        // constants.
        if (OTHER_CASE_OF_I.contains(Locale.getDefault().getLanguage())) {
            Locale.setDefault(Locale.ROOT);
        }
        // The broker offers to set log levels of a logging system that is not there, and its API complains on the
        // console.
        if (System.getProperty("log4j2.statusLoggerLevel") == null) {
            System.setProperty("log4j2.statusLoggerLevel", "OFF");
        }
    }
}
