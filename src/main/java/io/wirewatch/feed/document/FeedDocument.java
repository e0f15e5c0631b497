package io.wirewatch.feed.document;

import io.wirewatch.core.news.NewsItem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A feed document that has been read. What it does not say is null; lists and sets are empty.
 *
 * @param title of the feed
 * @param link the publisher's page, absolute if possible
 * @param self the address that the feed gives for itself
 * @param hubs addresses of WebSub hubs that push it
 * @param interval how long it asks to be left alone between two polls ({@code ttl}, {@code sy:updatePeriod})
 * @param skipHours hours of the day (0 to 23, GMT) in which it does not want to be polled
 * @param skipDays days (GMT) on which it does not want to be polled
 * @param items its entries, in its order, clean and with ids; those that say nothing are left out
 * @param notes what was amiss, for people: where it breaks off, how many entries said nothing, bytes that are no text
 * @param isWhole whether it stands to its end; false when it breaks off
 */
public record FeedDocument(
        String title,
        String link,
        String self,
        List<String> hubs,
        Duration interval,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        List<NewsItem> items,
        List<String> notes,
        boolean isWhole) {
    public FeedDocument {
        hubs = List.copyOf(hubs);
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }
}
