package io.wirewatch.feed.list;

import io.wirewatch.wire.Feed;
import java.util.List;
import java.util.stream.Stream;

/**
 * A feed as a list names it.
 *
 * @param feed its id is made of the address where the list says none
 * @param hasOwnId whether the list says the id
 * @param line where it stands, from 1; 0 when unknown
 */
public record ListedFeed(Feed feed, boolean hasOwnId, int line) {
    String key() {
        return FeedAddress.key(feed.url());
    }

    /** Whether the list says a name; a feed without one goes by its id. */
    boolean hasOwnName() {
        return !feed.name().equals(feed.id());
    }

    /**
     * The feed with what the list does not decide.
     *
     * @param id a feed without a name of its own goes by it
     * @param list name of the watched file that it belongs to, or null
     */
    Feed as(String id, List<String> labels, String list) {
        return new Feed(
                id,
                feed.url(),
                hasOwnName() ? feed.name() : null,
                feed.country(),
                feed.language(),
                labels,
                feed.intervalSeconds(),
                feed.enabled(),
                feed.fullText(),
                list);
    }

    /**
     * The same with more said of it than the list says.
     *
     * @param labels beside its own
     * @param country where the list says none; may be null
     */
    public ListedFeed with(List<String> labels, String country) {
        Feed whole = new Feed(
                feed.id(),
                feed.url(),
                feed.name(),
                feed.country() == null ? country : feed.country(),
                feed.language(),
                Stream.concat(feed.labels().stream(), labels.stream())
                        .distinct()
                        .toList(),
                feed.intervalSeconds(),
                feed.enabled(),
                feed.fullText(),
                feed.list());
        return new ListedFeed(whole, hasOwnId, line);
    }

    ListedFeed withLabels(List<String> labels) {
        return new ListedFeed(as(feed.id(), labels, feed.list()), hasOwnId, line);
    }
}
