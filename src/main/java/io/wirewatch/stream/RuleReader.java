package io.wirewatch.stream;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;

/** Says whether a record is a rule. The book and the stream both ask here, so what one refuses the other sets aside. */
final class RuleReader {
    private RuleReader() {}

    /**
     * Reads a rule; its query is not looked at.
     *
     * @param key must be the rule's id, since compaction and tombstones go by the key
     * @throws SetAsideException when it is no rule, with the reason
     */
    static Rule read(String key, byte[] value) {
        Rule rule = parsed(value);
        if (!rule.id().equals(key)) {
            throw new SetAsideException(
                    DeadLetterReason.INVALID, "/id", "the record's key is " + key + ", but the rule's id " + rule.id());
        }
        return rule;
    }

    /**
     * Says whether a rule's query is one, whatever it refers to.
     *
     * @throws SetAsideException when it is none
     */
    static void check(Rule rule) {
        try {
            RuleParser.check(rule);
        } catch (InvalidQueryException e) {
            throw aside(e);
        }
    }

    static SetAsideException aside(InvalidQueryException e) {
        String hint = e.hint() == null ? "" : " (" + e.hint() + ")";
        return new SetAsideException(DeadLetterReason.INVALID, "/query offset " + e.offset(), e.getMessage() + hint);
    }

    private static Rule parsed(byte[] value) {
        try {
            return Json.read(value, Rule.class);
        } catch (UnreadableJsonException e) {
            DeadLetterReason reason = e.isRefusedByRecord() ? DeadLetterReason.INVALID : DeadLetterReason.UNREADABLE;
            throw new SetAsideException(reason, e.place(), e.getMessage());
        }
    }
}
