package io.wirewatch.history;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.List;

/**
 * What a search found, newest arrival first.
 *
 * @param next where to go on; null when there is no more. There may be fewer hits than asked for, and more to find: looking for them took too long
 */
public record ItemHits(List<Hit> hits, Position next) {
    /**
     * An item for which the search holds.
     *
     * @param tagged with its matches, as the stream found them
     * @param evidence of the query
     */
    public record Hit(TaggedItem tagged, Instant arrived, List<ClauseEvidence> evidence) {}

    /**
     * Where an item stands in the order of arrival; it stays there.
     *
     * @param arrived in milliseconds
     * @param place partition and offset of its record
     */
    public record Position(long arrived, long place) {}
}
