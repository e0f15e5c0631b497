package io.wirewatch.history;

import io.wirewatch.core.rule.Rule;

/**
 * A backtest that somebody has asked for, as it stands at one moment.
 *
 * @param other the rule that the draft is compared with, or null
 * @param done how much of the work is done, of {@code total}; both are 0 as long as that is not known
 * @param result null until it is done
 * @param comparison null until it is done, and when it is compared with none
 * @param failure why it could not be done; else null
 */
public record BacktestJob(
        String id,
        BacktestRequest request,
        Rule other,
        State state,
        int done,
        int total,
        BacktestResult result,
        Comparison comparison,
        String failure) {
    /** How far it is. */
    public enum State {
        /** Others come first. */
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELED;

        public boolean isEnd() {
            return this == DONE || this == FAILED || this == CANCELED;
        }
    }
}
