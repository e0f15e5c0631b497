package io.wirewatch.stream;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.SourceProfile;
import java.time.Instant;
import java.util.List;

/**
 * All that we say of an item, not yet written anywhere.
 *
 * @param profile what the items of its source spoke of, this one counted in
 * @param taggedAt when the tags were made
 */
record Judged(NewContent content, TaggedItem tagged, SourceProfile profile, Instant taggedAt, List<Alert> alerts) {
    Judged withAlerts(List<Alert> raised) {
        return new Judged(content, tagged, profile, taggedAt, raised);
    }
}
