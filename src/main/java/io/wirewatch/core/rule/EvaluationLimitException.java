package io.wirewatch.core.rule;

/** A query asks more of an item than can be answered in good time. The rule fails on this item, and is reported; others go on. */
public final class EvaluationLimitException extends RuntimeException {
    EvaluationLimitException() {
        super("its terms occur more than " + Work.MOST
                + " times in this item, counted for each clause that asks for them");
    }
}
