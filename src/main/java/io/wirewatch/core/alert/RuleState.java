package io.wirewatch.core.alert;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import java.time.Instant;

/**
 * What is remembered of a rule as a whole.
 *
 * @param ref the newest version known
 * @param since since when its present condition is in force
 * @param told when an alert was told last, where that matters: with a throttle, and no alerts on stories
 */
record RuleState(RuleRef ref, RulePolicy policy, Instant since, Instant told) {
    RuleState withTold(Instant now) {
        return new RuleState(ref, policy, since, now);
    }
}
