package io.wirewatch.history;

import io.wirewatch.core.news.RuleMatch;
import java.util.List;

/**
 * A version, and which rules match it.
 *
 * @param id of the item
 * @param item null when nothing matches, since then nobody has asked for it
 * @param failed whether a rule could not be tried on it
 */
record Judged(Version version, String id, RetainedItem item, List<RuleMatch> matches, boolean failed) {
    boolean isMatch() {
        return !matches.isEmpty();
    }
}
