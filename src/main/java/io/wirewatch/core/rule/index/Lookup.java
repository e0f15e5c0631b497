package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.References;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** References that remember what they were asked for, found or not. Not to be shared between threads. */
final class Lookup implements References {
    private final Function<String, Optional<String>> queries;
    private final Set<String> asked = new TreeSet<>();

    /** @param queries id of a rule, or of a list with its {@code @} → query */
    Lookup(Function<String, Optional<String>> queries) {
        this.queries = queries;
    }

    @Override
    public Optional<String> rule(String id) {
        asked.add(id);
        return queries.apply(id);
    }

    @Override
    public Optional<String> list(String name) {
        return rule("@" + name);
    }

    Set<String> asked() {
        return asked;
    }
}
