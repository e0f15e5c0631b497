package io.wirewatch.feed.list;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What importing a list does. A feed whose address is not there yet is added; one that is there keeps its id and all that it says, and takes
 * labels that it has not, and a name, country and language where it has none. So a second import of the same list changes nothing. A
 * feed that belongs to a watched file stays as the file says.
 *
 * @param added new feeds
 * @param changed feeds that are there, as they will be
 * @param unchanged feeds that are there and stay as they are
 */
public record ImportPlan(List<Feed> added, List<Feed> changed, List<Feed> unchanged) {
    public ImportPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    /**
     * @param present the feeds that are there, by id
     * @param states what is known of them: one that has moved is found under both addresses
     */
    public static ImportPlan of(
            Collection<ListedFeed> listed, Map<String, Feed> present, Map<String, FeedState> states) {
        Map<String, Feed> byAddress = byAddress(present, states);
        Map<String, Feed> wanted = new LinkedHashMap<>();
        for (ListedFeed one : listed) {
            Feed there = byAddress.get(one.key());
            Feed next = there == null ? fresh(one, present, wanted) : merged(there, one);
            wanted.put(next.id(), next);
            byAddress.put(one.key(), next);
        }
        return compared(wanted.values(), present);
    }

    private static Map<String, Feed> byAddress(Map<String, Feed> present, Map<String, FeedState> states) {
        Map<String, Feed> byAddress = new HashMap<>();
        present.values().forEach(feed -> byAddress.putIfAbsent(FeedAddress.key(feed.url()), feed));
        for (Feed feed : present.values()) {
            FeedState state = states.getOrDefault(feed.id(), FeedState.NEW);
            byAddress.putIfAbsent(FeedAddress.key(FeedAddress.current(feed, state)), feed);
        }
        return byAddress;
    }

    private static Feed fresh(ListedFeed one, Map<String, Feed> present, Map<String, Feed> wanted) {
        String id = FeedIds.free(
                one.feed().id(), one.feed().url(), taken -> present.containsKey(taken) || wanted.containsKey(taken));
        return one.as(id, one.feed().labels(), null);
    }

    private static Feed merged(Feed there, ListedFeed one) {
        if (there.list() != null) {
            return there;
        }
        Set<String> labels = new LinkedHashSet<>(there.labels());
        labels.addAll(one.feed().labels());
        boolean isNamed = !there.name().equals(there.id()) || !one.hasOwnName();
        return new Feed(
                there.id(),
                there.url(),
                isNamed ? there.name() : one.feed().name(),
                there.country() == null ? one.feed().country() : there.country(),
                there.language() == null ? one.feed().language() : there.language(),
                List.copyOf(labels),
                there.intervalSeconds(),
                there.enabled(),
                there.fullText(),
                null);
    }

    private static ImportPlan compared(Collection<Feed> wanted, Map<String, Feed> present) {
        List<Feed> added = new ArrayList<>();
        List<Feed> changed = new ArrayList<>();
        List<Feed> unchanged = new ArrayList<>();
        for (Feed feed : wanted) {
            Feed before = present.get(feed.id());
            (before == null ? added : before.equals(feed) ? unchanged : changed).add(feed);
        }
        return new ImportPlan(added, changed, unchanged);
    }
}
