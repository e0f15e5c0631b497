package io.wirewatch.history;

import io.wirewatch.core.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Runs backtests for people who wait for them elsewhere: two at a time, the others in the order in which they were asked for. Those that have ended are kept
 * until {@value #MOST_KEPT} newer ones have; all are gone when this is closed.
 *
 * <p>Safe to share between threads.
 */
public final class BacktestJobs implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int MOST_KEPT = 20;
    private static final int MOST_WAITING = 20;

    private final Supplier<Optional<HistoryView>> views;
    private final Map<String, BacktestRun> runs = new LinkedHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "backtest");
        thread.setDaemon(true);
        return thread;
    });

    /** @param views gives a view of the history as it is, which is closed after the run; nothing while there is none */
    public BacktestJobs(Supplier<Optional<HistoryView>> views) {
        this.views = views;
    }

    /**
     * Asks for a backtest. A rule that is not enabled is tried as if it were.
     *
     * @param other the rule to compare the draft with, under the same id; null for none
     * @return its id; nothing when {@value #MOST_WAITING} are under way already
     */
    public synchronized Optional<String> start(BacktestRequest request, Rule other) {
        if (other != null && !other.id().equals(request.rule().id())) {
            throw new IllegalArgumentException("alerts of " + other.id() + " and "
                    + request.rule().id() + " cannot be compared: they go by the rule's id");
        }
        forgetOldest();
        if (underWay() >= MOST_WAITING) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        BacktestRequest enabled = request.withRule(request.rule().withEnabled(true));
        BacktestRun run = new BacktestRun(id, enabled, other == null ? null : other.withEnabled(true), views);
        runs.put(id, run);
        workers.execute(run);
        return Optional.of(id);
    }

    /** As it stands now; nothing when there is none of this id, or none any more. */
    public synchronized Optional<BacktestJob> get(String id) {
        return Optional.ofNullable(runs.get(id)).map(BacktestRun::job);
    }

    /** All, the newest first. */
    public synchronized List<BacktestJob> all() {
        List<BacktestJob> jobs =
                new ArrayList<>(runs.values().stream().map(BacktestRun::job).toList());
        Collections.reverse(jobs);
        return jobs;
    }

    /**
     * Ends one that waits or runs, and forgets it.
     *
     * @return false when there is none of this id
     */
    public synchronized boolean cancel(String id) {
        BacktestRun run = runs.remove(id);
        if (run != null) {
            run.cancel();
        }
        return run != null;
    }

    @Override
    public synchronized void close() {
        runs.values().forEach(BacktestRun::cancel);
        workers.shutdownNow();
    }

    private long underWay() {
        return runs.values().stream().filter(run -> !run.job().state().isEnd()).count();
    }

    private void forgetOldest() {
        long ended = runs.size() - underWay();
        Iterator<BacktestRun> oldest = runs.values().iterator();
        while (ended >= MOST_KEPT && oldest.hasNext()) {
            if (oldest.next().job().state().isEnd()) {
                oldest.remove();
                ended--;
            }
        }
    }
}
