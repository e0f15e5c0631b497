package io.wirewatch.core.alert;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import java.time.Instant;

/**
 * What is remembered of a rule as a whole; when it has ended, for a day, so that matches which were under way are known as such.
 *
 * @param ref the newest version known
 * @param since since when its present condition is in force
 * @param told when an alert was told last, where that matters: with a throttle, and no alerts on stories
 * @param digested when a digest was told last; null for never
 * @param ended when it was removed or disabled; null when it is in force
 */
record RuleState(RuleRef ref, RulePolicy policy, Instant since, Instant told, Instant digested, Instant ended) {
    RuleState withTold(Instant now) {
        return new RuleState(ref, policy, since, now, digested, ended);
    }

    RuleState withDigested(Instant now) {
        return new RuleState(ref, policy, since, told, now, ended);
    }

    RuleState withEnded(Instant now) {
        return new RuleState(ref, policy, since, told, digested, now);
    }
}
