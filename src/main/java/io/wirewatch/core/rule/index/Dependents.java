package io.wirewatch.core.rule.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who refers to whom, directly or by way of others: few rules refer to any. For one thread at a time. */
final class Dependents {
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> by = new HashMap<>();

    /** Notes what a rule refers to, and nothing else. */
    void set(String id, Set<String> names) {
        forget(id);
        add(id, names);
    }

    /** Notes that a rule refers to these too. */
    void add(String id, Set<String> names) {
        if (!names.isEmpty()) {
            named.computeIfAbsent(id, key -> new HashSet<>()).addAll(names);
            names.forEach(
                    name -> by.computeIfAbsent(name, key -> new TreeSet<>()).add(id));
        }
    }

    void forget(String id) {
        Set<String> names = named.remove(id);
        if (names != null) {
            for (String name : names) {
                Set<String> ids = by.get(name);
                ids.remove(id);
                if (ids.isEmpty()) {
                    by.remove(name);
                }
            }
        }
    }

    /** The rules that refer to one, by id. */
    List<String> of(String name) {
        return List.copyOf(by.getOrDefault(name, Set.of()));
    }
}
