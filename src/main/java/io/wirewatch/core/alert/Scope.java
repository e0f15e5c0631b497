package io.wirewatch.core.alert;

import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.RulePolicy;

/** What the alerts of a rule are about. */
public enum Scope {
    STORY,
    ITEM,
    /** All that the rule matches. */
    RULE;

    /** What those of a rule with such a policy are about. */
    public static Scope of(RulePolicy policy) {
        boolean perStory = policy.per() == RulePolicy.Per.STORY;
        if (policy.when() instanceof Condition.Each) {
            return perStory ? STORY : ITEM;
        }
        return policy.when() instanceof Condition.Count && perStory ? STORY : RULE;
    }
}
