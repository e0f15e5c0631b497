package io.wirewatch.feed.list;

import io.wirewatch.wire.Feed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be done on {@code news.feeds} so that it says what the watched files say. A file owns the feeds that came from it
 * ({@link Feed#list}): it adds them, changes them, and removes those that it no longer names, if it is whole. Feeds that came any other way are never
 * touched, nor are those of files that are not watched here or could not be read. A feed that several files name belongs to the first of them.
 *
 * @param saved feeds that are new or changed
 * @param removed ids of those that have vanished from their file
 * @param notes what was decided against a file, for people
 */
public record SyncPlan(List<Feed> saved, Set<String> removed, List<String> notes) {
    public SyncPlan {
        saved = List.copyOf(saved);
        removed = Set.copyOf(removed);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return saved.isEmpty() && removed.isEmpty();
    }

    /**
     * @param lists the watched files that could be read, by name, the most important first
     * @param present the feeds that are there, by id
     */
    public static SyncPlan of(Map<String, FeedList> lists, Map<String, Feed> present) {
        return new Synchronization(lists, present).plan();
    }

    /** One plan in the making. */
    private static final class Synchronization {
        private final Map<String, FeedList> lists;
        private final Map<String, Feed> present;
        private final Map<String, Feed> strangers = new HashMap<>();
        private final Map<String, Feed> owned = new HashMap<>();
        private final Map<String, Feed> wanted = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        Synchronization(Map<String, FeedList> lists, Map<String, Feed> present) {
            this.lists = lists;
            this.present = present;
            for (Feed feed : present.values()) {
                (isOwned(feed) ? owned : strangers).putIfAbsent(FeedAddress.key(feed.url()), feed);
            }
        }

        private boolean isOwned(Feed feed) {
            return feed.list() != null && lists.containsKey(feed.list());
        }

        SyncPlan plan() {
            Set<String> named = new HashSet<>();
            lists.forEach((list, content) ->
                    content.feeds().stream().filter(one -> named.add(one.key())).forEach(one -> take(list, one)));
            List<Feed> saved = wanted.values().stream()
                    .filter(feed -> !feed.equals(present.get(feed.id())))
                    .toList();
            return new SyncPlan(saved, vanished(named), notes);
        }

        private void take(String list, ListedFeed one) {
            Feed stranger = strangers.get(one.key());
            if (stranger != null) {
                notes.add(list + ": " + FeedAddress.shown(one.feed().url()) + " is left alone: it is there as "
                        + stranger.id() + ", which "
                        + (stranger.list() == null ? "did not come from a file" : "belongs to " + stranger.list()));
                return;
            }
            if (one.hasOwnId()
                    && (wanted.containsKey(one.feed().id())
                            || isStranger(one.feed().id()))) {
                notes.add(list + ": " + one.feed().id() + " is left out: another feed has this id");
                return;
            }
            String id = one.hasOwnId() ? one.feed().id() : madeId(one);
            wanted.put(id, one.as(id, one.feed().labels(), list));
        }

        private boolean isStranger(String id) {
            return present.containsKey(id) && !isOwned(present.get(id));
        }

        /** The one that it has, if nobody else has claimed that meanwhile. */
        private String madeId(ListedFeed one) {
            Feed former = owned.get(one.key());
            if (former != null && !wanted.containsKey(former.id())) {
                return former.id();
            }
            return FeedIds.free(
                    one.feed().id(), one.feed().url(), id -> wanted.containsKey(id) || present.containsKey(id));
        }

        /** Owned feeds that nobody wants under their id: their list has dropped them, or names their address under another id. */
        private Set<String> vanished(Set<String> named) {
            return present.values().stream()
                    .filter(feed -> isOwned(feed) && !wanted.containsKey(feed.id()))
                    .filter(feed -> lists.get(feed.list()).isWhole() || named.contains(FeedAddress.key(feed.url())))
                    .map(Feed::id)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
