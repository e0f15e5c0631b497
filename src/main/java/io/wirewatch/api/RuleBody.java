package io.wirewatch.api;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.edit.Checked;
import io.wirewatch.edit.Finding;
import io.wirewatch.edit.RefusedException;
import io.wirewatch.edit.RuleDrafts;
import io.wirewatch.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules as requests bring them. */
final class RuleBody {
    private RuleBody() {}

    /** @throws RefusedException when it is no rule, or has properties that no rule has */
    static Rule read(Map<String, Object> body) {
        Map<String, Object> known = new TreeMap<>(body == null ? Map.of() : body);
        known.keySet().removeAll(Json.propertiesOf(Rule.class));
        if (!known.isEmpty()) {
            List<Finding> errors = known.keySet().stream()
                    .map(name -> Finding.of(name, "a rule has no such property", null))
                    .toList();
            throw new RefusedException(new Checked(errors, List.of()));
        }
        return RuleDrafts.read(Json.bytes(body == null ? Map.of() : body));
    }
}
