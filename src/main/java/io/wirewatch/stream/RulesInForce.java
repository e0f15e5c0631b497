package io.wirewatch.stream;

import io.wirewatch.core.rule.RuleMatcher;
import java.util.Set;
import java.util.TreeSet;

/** The rules as they stand at the moment at which one asks. Safe to share between threads. */
interface RulesInForce {
    /** Finds those that match; an item is judged by one of these as a whole. */
    RuleMatcher snapshot();

    /** Ids of the rules that name this one under {@code unless}, and so keep quiet while it fires. */
    Set<String> broader(String rule);

    /** Ids of the rules whose alerts depend on what happens to this one: itself, and the broader ones. In order. */
    default Set<String> owners(String rule) {
        Set<String> owners = new TreeSet<>(broader(rule));
        owners.add(rule);
        return owners;
    }
}
