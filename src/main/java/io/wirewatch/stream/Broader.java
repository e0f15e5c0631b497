package io.wirewatch.stream;

import io.wirewatch.core.rule.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which rules name which others under {@code unless}. For one writer; may be asked by any thread. */
final class Broader {
    /** Rule id → ids of those that name it. */
    private final Map<String, Set<String>> named = new ConcurrentHashMap<>();

    /** Rule id → ids of those that it names. */
    private final Map<String, List<String>> names = new HashMap<>();

    Set<String> of(String rule) {
        return named.getOrDefault(rule, Set.of());
    }

    void put(Rule rule) {
        remove(rule.id());
        if (rule.enabled() && !rule.unless().isEmpty()) {
            names.put(rule.id(), rule.unless());
            rule.unless().forEach(narrow -> named.merge(narrow, Set.of(rule.id()), Broader::union));
        }
    }

    void remove(String rule) {
        List<String> before = names.remove(rule);
        if (before != null) {
            before.forEach(narrow -> named.computeIfPresent(narrow, (id, broad) -> without(broad, rule)));
        }
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static Set<String> without(Set<String> all, String one) {
        Set<String> rest = new HashSet<>(all);
        rest.remove(one);
        return rest.isEmpty() ? null : Set.copyOf(rest);
    }
}
