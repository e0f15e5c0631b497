package io.wirewatch.view;

import io.wirewatch.history.HistoryKeeper;
import io.wirewatch.index.IndexProgress;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** All views of one instance. Safe to share between threads. */
public final class Views implements AutoCloseable {
    private final KafkaTopics topics;
    private final HistoryKeeper history;
    private final ItemView items;
    private final StoryView stories;
    private final AlertView alerts;
    private final HeldAlertView heldAlerts;
    private final TrendView trends;
    private final FeedView feeds;
    private final RuleView rules;
    private final SilenceView silences;
    private final DeadLetterView deadLetters;

    private Views(ViewSources sources, HistoryKeeper history) {
        this.topics = sources.topics();
        this.history = history;
        items = new ItemView(history::view);
        stories = StoryView.keep(sources, items);
        alerts = AlertView.keep(sources);
        heldAlerts = HeldAlertView.keep(sources);
        trends = TrendView.keep(sources);
        feeds = FeedView.follow(sources);
        rules = RuleView.follow(sources);
        silences = SilenceView.follow(sources);
        deadLetters = DeadLetterView.keep(sources);
    }

    /**
     * Opens the views and begins to bring them up to date; that may take minutes, and {@link #progress} tells how far it is. Meanwhile they show what they
     * have.
     *
     * @param directory where those lie that are on disk; they may be deleted while nobody has them open
     * @param history the items; stays the caller's to close, after this
     */
    public static Views open(
            Path directory, KafkaClients clients, KafkaTopics topics, HistoryKeeper history, InstantSource clock) {
        return new Views(new ViewSources(directory, clients, topics, clock), history);
    }

    public ItemView items() {
        return items;
    }

    public StoryView stories() {
        return stories;
    }

    public AlertView alerts() {
        return alerts;
    }

    public HeldAlertView heldAlerts() {
        return heldAlerts;
    }

    public TrendView trends() {
        return trends;
    }

    public FeedView feeds() {
        return feeds;
    }

    public RuleView rules() {
        return rules;
    }

    public SilenceView silences() {
        return silences;
    }

    public DeadLetterView deadLetters() {
        return deadLetters;
    }

    /**
     * Waits until a rule, a silence or a feed that was written is shown, or its removal is. Of other Kafka topics it does not wait for anything.
     *
     * @return false when it is not within the limit; it will be later
     */
    public boolean awaitShown(String topic, int partition, long offset, Duration limit) throws InterruptedException {
        if (topic.equals(topics.rules().name())) {
            return rules.awaitTaken(partition, offset, limit);
        }
        if (topic.equals(topics.silences().name())) {
            return silences.awaitTaken(partition, offset, limit);
        }
        return !topic.equals(topics.feeds().name()) || feeds.awaitTaken(partition, offset, limit);
    }

    /** How far each view has come. */
    public List<ViewProgress> progress() {
        IndexProgress ofItems = history.progress();
        List<ViewProgress> all = new ArrayList<>();
        all.add(new ViewProgress("items", ofItems.ready(), ofItems.read(), ofItems.total()));
        all.add(stories.progress());
        all.add(alerts.progress());
        all.add(heldAlerts.progress());
        all.add(trends.progress());
        all.addAll(feeds.progress());
        all.addAll(rules.progress());
        all.add(silences.progress());
        all.add(deadLetters.progress());
        return all;
    }

    @Override
    public void close() {
        stories.close();
        alerts.close();
        heldAlerts.close();
        trends.close();
        feeds.close();
        rules.close();
        silences.close();
        deadLetters.close();
    }
}
