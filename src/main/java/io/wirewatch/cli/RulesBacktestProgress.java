package io.wirewatch.cli;

import io.wirewatch.history.Backtest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells about once a second how far a backtest is. */
final class RulesBacktestProgress implements Backtest.Watcher {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Console console;
    private final InstantSource clock;
    private Instant told;

    RulesBacktestProgress(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Override
    public boolean goOn(int done, int total) {
        Instant now = clock.instant();
        if (done < total && told.plus(PAUSE).isBefore(now)) {
            told = now;
            console.tell("  %,d of %,d candidates tried".formatted(done, total));
        }
        return true;
    }
}
