package io.wirewatch.stream;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import java.util.Map;

/**
 * All rules as they stand at one moment. Immutable: an item is judged by one of these as a whole.
 *
 * @param byId every rule in force, those that are not enabled too
 */
public record Rules(RuleMatcher matcher, Map<String, Rule> byId) {
    public Rules {
        byId = Map.copyOf(byId);
    }
}
