package io.wirewatch.view;

import io.wirewatch.core.alert.Silence;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The silences that people have asked for, over or not. Safe to share between threads. */
public final class SilenceView implements AutoCloseable {
    private final TopicTable<Silence> silences;

    private SilenceView(TopicTable<Silence> silences) {
        this.silences = silences;
    }

    static SilenceView follow(ViewSources sources) {
        return new SilenceView(TopicTable.follow("silences", sources.topics().silences(), Silence.class, sources));
    }

    public Optional<Silence> silence(String id) {
        return silences.get(id);
    }

    /** All of them, the one that ends last first. */
    public List<Silence> list() {
        return silences.all().stream()
                .sorted(Comparator.comparing(Silence::until).reversed().thenComparing(Silence::id))
                .toList();
    }

    /** As {@link TopicTable#awaitTaken}. */
    boolean awaitTaken(int partition, long offset, Duration limit) throws InterruptedException {
        return silences.awaitTaken(partition, offset, limit);
    }

    ViewProgress progress() {
        return silences.progress();
    }

    @Override
    public void close() {
        silences.close();
    }
}
