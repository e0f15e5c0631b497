package io.wirewatch.feed.list;

import io.wirewatch.wire.Feed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the feeds of one list, joins those that stand in it twice, and keeps it within bounds. Not to be shared between threads. */
final class FeedListBuilder {
    private static final int MAX_FEEDS = 50_000;
    private static final int MAX_NOTES = 1_000;

    private final Map<String, ListedFeed> feeds = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int unsaid;
    private boolean isWhole = true;

    /**
     * @param hasOwnId whether the list says the id
     * @throws UnreadableListException when there are more than anyone polls
     */
    void add(Feed feed, boolean hasOwnId, int line) {
        ListedFeed listed = new ListedFeed(feed, hasOwnId, line);
        ListedFeed before = feeds.putIfAbsent(listed.key(), listed);
        if (before != null) {
            join(before, listed);
        } else if (feeds.size() > MAX_FEEDS) {
            throw new UnreadableListException("more than " + MAX_FEEDS + " feeds in one list");
        }
    }

    private void join(ListedFeed first, ListedFeed second) {
        note(second.line(), "the same address as in line " + first.line() + ", joined: " + shown(second));
        Set<String> labels = new LinkedHashSet<>(first.feed().labels());
        labels.addAll(second.feed().labels());
        ListedFeed fuller = !first.hasOwnId() && second.hasOwnId() ? second : first;
        feeds.put(first.key(), fuller.withLabels(List.copyOf(labels)));
    }

    private static String shown(ListedFeed listed) {
        return FeedAddress.shown(listed.feed().url());
    }

    /** Tells what was left out on purpose; the list is whole without it. */
    void note(int line, String message) {
        if (notes.size() < MAX_NOTES) {
            notes.add((line > 0 ? "line " + line + ": " : "") + message);
        } else {
            unsaid++;
        }
    }

    /** Tells what could not be read; the list is not whole. */
    void fault(int line, String message) {
        note(line, message);
        isWhole = false;
    }

    FeedList build() {
        List<String> told = new ArrayList<>(notes);
        if (unsaid > 0) {
            told.add("and " + unsaid + " more such remarks");
        }
        if (feeds.isEmpty()) {
            told.add("it names no feeds");
        }
        return new FeedList(List.copyOf(feeds.values()), told, isWhole && !feeds.isEmpty());
    }
}
