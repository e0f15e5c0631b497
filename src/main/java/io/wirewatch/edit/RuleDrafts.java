package io.wirewatch.edit;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rules that are being written, with each fault at the field that it is about. Stateless. */
public final class RuleDrafts {
    /** As {@link Rule} complains about what it says of its alerts. */
    private static final Pattern OF_FIELD =
            Pattern.compile("(?s)rule \\S+: (when|per|throttle|quiet|unless|labels): (.*)");

    private static final Pattern NO_QUERY = Pattern.compile("rule \\S+ has no query");

    private RuleDrafts() {}

    /** @throws RefusedException when it is no rule; its query is not looked at */
    public static Rule read(byte[] json) {
        try {
            return Json.read(json, Rule.class);
        } catch (UnreadableJsonException e) {
            throw new RefusedException(checked(e));
        }
    }

    private static Checked checked(UnreadableJsonException e) {
        String message = e.getMessage();
        Matcher ofField = OF_FIELD.matcher(message);
        if (ofField.matches()) {
            return Checked.error(ofField.group(1), ofField.group(2), null);
        }
        if (message.startsWith("rule id ")) {
            return Checked.error("id", message, null);
        }
        if (NO_QUERY.matcher(message).matches()) {
            return Checked.error("query", "the query is empty", "write at least one word");
        }
        String place = e.place() == null || !e.place().startsWith("/")
                ? null
                : e.place().substring(1);
        return Checked.error(place, message, place == null && e.place() != null ? e.place() : null);
    }
}
