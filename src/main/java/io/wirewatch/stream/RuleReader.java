package io.wirewatch.stream;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;

/** Says whether a record is a rule. The book and the stream both ask here, so what one refuses the other sets aside. */
final class RuleReader {
    private RuleReader() {}

    /**
     * @param key must be the rule's id, since compaction and tombstones go by the key
     * @throws SetAsideException when it is no rule, with the reason
     */
    static Rule read(String key, byte[] value) {
        Rule rule = parsed(value);
        if (!rule.id().equals(key)) {
            throw new SetAsideException(
                    DeadLetterReason.INVALID, "/id", "the record's key is " + key + ", but the rule's id " + rule.id());
        }
        check(rule);
        return rule;
    }

    private static Rule parsed(byte[] value) {
        try {
            return Json.read(value, Rule.class);
        } catch (UnreadableJsonException e) {
            DeadLetterReason reason = e.isRefusedByRecord() ? DeadLetterReason.INVALID : DeadLetterReason.UNREADABLE;
            throw new SetAsideException(reason, e.place(), e.getMessage());
        }
    }

    private static void check(Rule rule) {
        try {
            Query unused = RuleParser.parse(rule.query());
        } catch (InvalidQueryException e) {
            String hint = e.hint() == null ? "" : " (" + e.hint() + ")";
            throw new SetAsideException(DeadLetterReason.INVALID, "/query offset " + e.offset(), e.getMessage() + hint);
        }
    }
}
