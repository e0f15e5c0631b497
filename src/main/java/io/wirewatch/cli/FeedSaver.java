package io.wirewatch.cli;

import io.wirewatch.edit.FeedEditor;
import io.wirewatch.wire.Feed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Saves feeds on {@code news.feeds}, and removes them from there, as commands want it. */
final class FeedSaver {
    private FeedSaver() {}

    /** Saves feeds, leaving alone those that are there already as they are. */
    static void save(KafkaConnection kafka, List<Feed> feeds) throws InterruptedException {
        if (!feeds.isEmpty()) {
            carryOut(kafka, present -> new FeedEditor.Plan(changed(feeds, present), List.of()));
        }
    }

    private static List<Feed> changed(List<Feed> feeds, Map<String, Feed> present) {
        return feeds.stream()
                .filter(feed -> !feed.equals(present.get(feed.id())))
                .toList();
    }

    /** Saves feeds, in one go. */
    static void replace(KafkaConnection kafka, Collection<Feed> saved) throws InterruptedException {
        carryOut(kafka, present -> new FeedEditor.Plan(saved, List.of()));
    }

    /** @param plan made from what is there; asked again when somebody else changes it at the same time */
    static void carryOut(KafkaConnection kafka, Function<Map<String, Feed>, FeedEditor.Plan> plan)
            throws InterruptedException {
        try (Waiting waiting = kafka.waiting();
                FeedEditor editor = new FeedEditor(kafka.clients(), kafka.topics())) {
            editor.carryOut(plan);
        }
    }
}
