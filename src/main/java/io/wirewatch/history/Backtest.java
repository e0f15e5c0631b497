package io.wirewatch.history;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertMemory;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.AlertsInMemory;
import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.rule.MatchResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tries a rule on what has passed: with the matcher and the policy of the live path, so that its alerts are those which the stream would have told,
 * byte for byte, had the rule been saved at the first moment.
 *
 * <p>What the index finds is read, parsed and matched on all processors, a few hundred versions at a time; the policy sees them one after another, in the
 * order in which the stream saw them. Memory follows what the rule keeps open, not what it matches.
 *
 * <p>For one run; not to be shared between threads.
 */
public final class Backtest {
    private static final int CHUNK = 256;
    private static final int CHUNKS_AHEAD = 4;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final HistoryView view;
    private final BacktestRequest request;
    private final DraftMatcher matcher;
    private final AlertPolicy policy;
    private final AlertMemory memory = new AlertsInMemory();
    private final VersionEvents events;
    private final BacktestTally tally;
    private final Consumer<AlertDecision> decisions;

    /** Hears how far a run has come, and may end it. */
    public interface Watcher {
        /** Hears nothing, and lets it go on. */
        Watcher NONE = (done, total) -> true;

        /** @return false to end it */
        boolean goOn(int done, int total);
    }

    private Backtest(HistoryView view, BacktestRequest request, Consumer<AlertDecision> decisions) {
        String owner = request.rule().id();
        this.view = view;
        this.request = request;
        this.decisions = decisions;
        this.matcher = new DraftMatcher(request.rule(), request.others());
        this.policy = new AlertPolicy(request.settings(), request.silences(), request.surges());
        VersionReader reader = view.reader();
        this.events = new VersionEvents(
                owner, matcher, version -> reader.item(version).item());
        this.tally = new BacktestTally(owner, request.examples());
    }

    /**
     * Runs a rule over a view.
     *
     * @throws io.wirewatch.core.rule.InvalidQueryException when its query is none
     * @throws CancellationException when the watcher ends it
     */
    public static BacktestResult run(HistoryView view, BacktestRequest request, Watcher watcher)
            throws InterruptedException {
        return run(view, request, watcher, decision -> {});
    }

    /** The same for who wants the alerts themselves. */
    public static BacktestResult run(
            HistoryView view, BacktestRequest request, Watcher watcher, Consumer<AlertDecision> decisions)
            throws InterruptedException {
        return new Backtest(view, request, decisions).run(watcher);
    }

    private BacktestResult run(Watcher watcher) throws InterruptedException {
        decide(new RuleEvent.Saved(request.rule().id(), request.rule(), request.from()));
        List<Version> versions = view.versions(matcher.queries(), request.from(), request.to());
        judgeAll(versions, watcher);
        policy.pass(request.rule().id(), request.to(), memory).forEach(this::take);
        int candidates = (int) versions.stream().filter(Version::isCandidate).count();
        return tally.result(request, view.count(request.from(), request.to()), candidates);
    }

    private void judgeAll(List<Version> versions, Watcher watcher) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        Deque<Future<List<Judged>>> underWay = new ArrayDeque<>();
        try {
            for (int from = 0; from < versions.size(); from += CHUNK) {
                List<Version> chunk = versions.subList(from, Math.min(versions.size(), from + CHUNK));
                underWay.add(workers.submit(() -> judge(chunk, view.reader(), matcher)));
                if (underWay.size() > THREADS * CHUNKS_AHEAD) {
                    done(underWay.remove()).forEach(this::take);
                    goOn(watcher, from, versions.size());
                }
            }
            while (!underWay.isEmpty()) {
                done(underWay.remove()).forEach(this::take);
            }
            goOn(watcher, versions.size(), versions.size());
        } finally {
            workers.shutdownNow();
        }
    }

    private static void goOn(Watcher watcher, int done, int total) {
        if (!watcher.goOn(done, total)) {
            throw new CancellationException("the backtest was ended");
        }
    }

    private static List<Judged> done(Future<List<Judged>> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the history cannot be tried: " + e.getCause(), e.getCause());
        }
    }

    static List<Judged> judge(List<Version> versions, VersionReader reader, DraftMatcher matcher) {
        return versions.stream().map(version -> judge(version, reader, matcher)).toList();
    }

    /** Of what cannot match only the id is read. */
    private static Judged judge(Version version, VersionReader reader, DraftMatcher matcher) {
        if (!version.isCandidate()) {
            return new Judged(version, reader.id(version), null, List.of(), false);
        }
        RetainedItem item = reader.item(version);
        MatchResult result = matcher.match(item.item());
        boolean matches = !result.matches().isEmpty();
        return new Judged(
                version,
                item.item().item().id(),
                matches ? item : null,
                result.matches(),
                !result.failures().isEmpty());
    }

    private void take(Judged judged) {
        tally.take(judged);
        events.of(judged).forEach(this::decide);
    }

    private void decide(RuleEvent event) {
        policy.decide(event, memory).forEach(this::take);
    }

    private void take(AlertDecision decision) {
        tally.take(decision);
        decisions.accept(decision);
    }
}
