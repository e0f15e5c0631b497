package io.wirewatch.feed.list;

import java.util.List;

/**
 * A list of feeds that has been read.
 *
 * @param feeds in its order, each address once
 * @param notes what was amiss and what was left out or joined, for people, each with its line
 * @param isWhole whether everything that it names is among the feeds: false when it breaks off, has faults, or names none. What is missing
 *     from a list that is not whole may still be meant.
 */
public record FeedList(List<ListedFeed> feeds, List<String> notes, boolean isWhole) {
    public FeedList {
        feeds = List.copyOf(feeds);
        notes = List.copyOf(notes);
    }
}
