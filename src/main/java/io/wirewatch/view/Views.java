package io.wirewatch.view;

import io.wirewatch.history.HistoryKeeper;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** All views of one instance. Safe to share between threads. */
public final class Views implements AutoCloseable {
    private Views() {}

    /**
     * Opens the views and begins to bring them up to date; that may take minutes, and {@link #progress} tells how far it is. Meanwhile they show what they
     * have.
     *
     * @param directory where those lie that are on disk; they may be deleted while nobody has them open
     * @param history the items; stays the caller's to close, after this
     */
    public static Views open(
            Path directory, KafkaClients clients, KafkaTopics topics, HistoryKeeper history, InstantSource clock) {
        return new Views();
    }

    public ItemView items() {
        return new ItemView();
    }

    public StoryView stories() {
        return new StoryView();
    }

    public AlertView alerts() {
        return new AlertView();
    }

    public HeldAlertView heldAlerts() {
        return new HeldAlertView();
    }

    public TrendView trends() {
        return new TrendView();
    }

    public FeedView feeds() {
        return new FeedView();
    }

    public RuleView rules() {
        return new RuleView();
    }

    public SilenceView silences() {
        return new SilenceView();
    }

    public DeadLetterView deadLetters() {
        return new DeadLetterView();
    }

    /** How far each view has come. */
    public List<ViewProgress> progress() {
        return List.of();
    }

    @Override
    public void close() {}
}
