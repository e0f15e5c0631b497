package io.wirewatch.core.alert;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import java.time.Instant;
import java.util.List;

/**
 * Something that a rule's alerts depend on. The policy is a function of the sequence of the events of one owner.
 *
 * <p>The owner is the rule whose alerts are decided. It gets its own events; and of each narrower rule that it names under {@code unless}, these
 * too. Of one item, the events of the narrower rules come before its own.
 */
public sealed interface RuleEvent {
    /** Id of the rule whose alerts are decided; by it the work is divided. */
    String owner();

    /** Id of the rule that this happened to: the owner, or one that it names under {@code unless}. */
    String rule();

    /** When it arrived: of an item, its time on the Kafka topic of items. */
    Instant arrived();

    /** Whether it only helps to decide the owner's alerts. */
    default boolean isShadow() {
        return !owner().equals(rule());
    }

    /**
     * The rule matched an item.
     *
     * @param ref the rule as it stood then
     * @param policy what it said about alerts then
     * @param item the item, with its story and without matches
     * @param tagged when its tags were made; null when nobody knows
     * @param update whether the rule matched an earlier version of the item too
     */
    record Matched(
            String owner,
            RuleRef ref,
            RulePolicy policy,
            TaggedItem item,
            List<ClauseEvidence> evidence,
            Instant tagged,
            Instant arrived,
            boolean update)
            implements RuleEvent {
        public Matched {
            if (owner == null || ref == null || item == null || item.item().id() == null || arrived == null) {
                throw new IllegalArgumentException(
                        "a match needs its owner, rule, item with an id, and time of arrival");
            }
            policy = policy == null ? RulePolicy.DEFAULT : policy;
            item = item.withMatches(List.of());
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        @Override
        public String rule() {
            return ref.id();
        }
    }

    /**
     * The rule matched an earlier version of an item, and does no more.
     *
     * @param item the item's id
     * @param story id of the item's story; null when it has none
     * @param headline of the item as it is now, or was before it was withdrawn; null when nobody knows
     */
    record Unmatched(
            String owner, String rule, String item, String story, String headline, Cause cause, Instant arrived)
            implements RuleEvent {
        /** Why it does no more. */
        public enum Cause {
            /** The item was changed. */
            UPDATED,
            /** The item was withdrawn by its publisher. */
            WITHDRAWN
        }
    }

    /** The rule was saved: it is new, or changed, or perhaps no longer enabled. */
    record Saved(String owner, Rule saved, Instant arrived) implements RuleEvent {
        @Override
        public String rule() {
            return saved.id();
        }
    }

    /** The rule was removed. */
    record Removed(String owner, String rule, Instant arrived) implements RuleEvent {}
}
