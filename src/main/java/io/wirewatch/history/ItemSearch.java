package io.wirewatch.history;

import io.wirewatch.core.rule.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which items are looked for, as they are now. All that is given must hold.
 *
 * @param query gives the evidence; null for none
 * @param tags must hold too, without evidence; null for none
 * @param story id of the story; null for any
 * @param from the first moment of arrival; null for the beginning
 * @param to the moment after the last; null for the end
 */
public record ItemSearch(Query query, Query tags, String story, Instant from, Instant to) {
    /** The same in one story. */
    public ItemSearch inStory(String id) {
        return new ItemSearch(query, tags, id, from, to);
    }

    /** What must hold for the item itself; none of it when that is nothing. */
    List<Query> queries() {
        return Stream.of(query, tags).filter(Objects::nonNull).toList();
    }
}
