package io.wirewatch.history;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.history.BacktestJob.State;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One backtest in the works: the draft's run, and that of the rule it is compared with. Run by one thread, looked at and canceled by any. */
final class BacktestRun implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(BacktestRun.class);

    private final String id;
    private final BacktestRequest request;
    private final Rule other;
    private final Supplier<Optional<HistoryView>> views;
    private State state = State.WAITING;
    private int done;
    private int total;
    private BacktestResult result;
    private Comparison comparison;
    private String failure;

    BacktestRun(String id, BacktestRequest request, Rule other, Supplier<Optional<HistoryView>> views) {
        this.id = id;
        this.request = request;
        this.other = other;
        this.views = views;
    }

    synchronized BacktestJob job() {
        return new BacktestJob(id, request, other, state, done, total, result, comparison, failure);
    }

    /** Ends it, if it has not ended. */
    synchronized void cancel() {
        state = state.isEnd() ? state : State.CANCELED;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try (HistoryView view = views.get().orElse(null)) {
            if (view == null) {
                fail("there is no history yet; it is made while the service runs");
                return;
            }
            run(view);
        } catch (CancellationException e) {
            cancel();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
        } catch (InvalidQueryException | UncheckedIOException e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            log.error("backtest={} rule={}: failed", id, request.rule().id(), e);
            fail("it failed: " + e.getMessage());
        }
    }

    private void run(HistoryView view) throws InterruptedException {
        int runs = other == null ? 1 : 2;
        BacktestResult first = Backtest.run(view, request, (so, all) -> step(so, all * runs));
        Comparison compared = other == null ? null : Comparison.of(first, second(view));
        finish(first, compared);
    }

    /** The work of the second run is counted as if it were as much as that of the first. */
    private BacktestResult second(HistoryView view) throws InterruptedException {
        int all = Math.max(1, job().total() / 2);
        return Backtest.run(
                view,
                request.withRule(other),
                (so, most) -> step(all + (most == 0 ? all : (int) ((long) so * all / most)), 2 * all));
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    private synchronized boolean step(int so, int all) {
        done = so;
        total = all;
        return state == State.RUNNING;
    }

    private synchronized void finish(BacktestResult found, Comparison compared) {
        if (state == State.RUNNING) {
            result = found;
            comparison = compared;
            state = State.DONE;
        }
    }

    private synchronized void fail(String why) {
        if (state == State.RUNNING) {
            failure = why;
            state = State.FAILED;
        }
    }
}
