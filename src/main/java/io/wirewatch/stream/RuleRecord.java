package io.wirewatch.stream;

import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.List;

/**
 * A {@link RuleEvent} as it stands on the internal Kafka topic between stories and alerts. Its key is the owner, its time that of the event;
 * what a kind of event does not have is null.
 *
 * @param rule id of the rule
 * @param itemId of an item that matches no more
 * @param story of that item
 * @param headline of that item
 */
record RuleRecord(
        Kind kind,
        String rule,
        RuleRef ref,
        RulePolicy policy,
        TaggedItem item,
        List<ClauseEvidence> evidence,
        Instant tagged,
        Boolean update,
        String itemId,
        String story,
        String headline,
        RuleEvent.Unmatched.Cause cause,
        Rule saved) {
    /** Which event it is. */
    enum Kind {
        MATCHED,
        UNMATCHED,
        SAVED,
        REMOVED
    }

    static byte[] write(RuleEvent event) {
        return Json.bytes(of(event));
    }

    private static RuleRecord of(RuleEvent event) {
        if (event instanceof RuleEvent.Matched it) {
            RulePolicy policy = it.policy().equals(RulePolicy.DEFAULT) ? null : it.policy();
            return new RuleRecord(
                    Kind.MATCHED,
                    null,
                    it.ref(),
                    policy,
                    it.item(),
                    it.evidence(),
                    it.tagged(),
                    it.update(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        if (event instanceof RuleEvent.Unmatched it) {
            return new RuleRecord(
                    Kind.UNMATCHED,
                    it.rule(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    it.item(),
                    it.story(),
                    it.headline(),
                    it.cause(),
                    null);
        }
        if (event instanceof RuleEvent.Saved it) {
            return ofRule(Kind.SAVED, it.rule(), it.saved());
        }
        return ofRule(Kind.REMOVED, event.rule(), null);
    }

    private static RuleRecord ofRule(Kind kind, String rule, Rule saved) {
        return new RuleRecord(kind, rule, null, null, null, null, null, null, null, null, null, null, saved);
    }

    static RuleEvent read(String owner, byte[] json, Instant arrived) {
        RuleRecord it = Json.read(json, RuleRecord.class);
        return switch (it.kind) {
            case MATCHED ->
                new RuleEvent.Matched(
                        owner,
                        it.ref,
                        it.policy,
                        it.item,
                        it.evidence,
                        it.tagged,
                        arrived,
                        Boolean.TRUE.equals(it.update));
            case UNMATCHED ->
                new RuleEvent.Unmatched(owner, it.rule, it.itemId, it.story, it.headline, it.cause, arrived);
            case SAVED -> new RuleEvent.Saved(owner, it.saved, arrived);
            case REMOVED -> new RuleEvent.Removed(owner, it.rule, arrived);
        };
    }
}
