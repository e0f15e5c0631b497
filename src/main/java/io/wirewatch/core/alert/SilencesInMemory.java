package io.wirewatch.core.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Silences as they come and go. Safe to share between threads. */
public final class SilencesInMemory implements Silences {
    private static final Comparator<Silence> LAST =
            Comparator.comparing(Silence::until).thenComparing(Silence::id);

    private volatile Map<String, Silence> byId = Map.of();

    /** Adds a silence, or replaces the one of the same id. */
    public synchronized void put(Silence silence) {
        Map<String, Silence> changed = new TreeMap<>(byId);
        changed.put(silence.id(), silence);
        byId = changed;
    }

    /** Ends a silence, if it is there. */
    public synchronized void remove(String id) {
        Map<String, Silence> changed = new TreeMap<>(byId);
        changed.remove(id);
        byId = changed;
    }

    public Collection<Silence> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<Silence> silencing(Labels labels, Instant moment) {
        return byId.values().stream()
                .filter(silence -> silence.holds(labels, moment))
                .max(LAST);
    }
}
