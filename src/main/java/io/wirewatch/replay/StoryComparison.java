package io.wirewatch.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Compares two ways to divide items into stories by which pairs of items they put together; what the stories are called does not matter. Pure. Holds
 * some hundred bytes for each story, and for each two stories that share items; so at the worst for each item.
 */
final class StoryComparison {
    static final int MOST_EXAMPLES = 10;

    private final Map<Cell, Content> cells = new HashMap<>();

    /** The items that are in one story before and in one now. */
    private record Cell(long live, long replayed) {}

    private static final class Content {
        private final Place first;
        private long size;

        Content(Place first) {
            this.first = first;
        }
    }

    /** Where a tagged item of the replay stands. */
    record Place(int partition, long offset) {}

    /**
     * Two items that were in one story and no longer are, or the other way round.
     *
     * @param joined whether they are together now
     */
    record Pair(boolean joined, Place one, Place other) {}

    /** Takes in an item that is in both. */
    void add(long live, long replayed, Place place) {
        cells.computeIfAbsent(new Cell(live, replayed), unused -> new Content(place)).size++;
    }

    ReplayReport.Stories result() {
        Map<Long, Long> live = new HashMap<>();
        Map<Long, Long> replayed = new HashMap<>();
        cells.forEach((cell, content) -> {
            live.merge(cell.live(), content.size, Long::sum);
            replayed.merge(cell.replayed(), content.size, Long::sum);
        });
        long together = pairs(cells.values().stream().mapToLong(content -> content.size));
        long before = pairs(live.values().stream().mapToLong(Long::longValue));
        long now = pairs(replayed.values().stream().mapToLong(Long::longValue));
        return new ReplayReport.Stories(live.size(), replayed.size(), together, now - together, before - together);
    }

    private static long pairs(LongStream sizes) {
        return sizes.map(size -> size * (size - 1) / 2).sum();
    }

    /** A few pairs that were joined or separated. */
    List<Pair> examples() {
        List<Pair> pairs = new ArrayList<>(examples(true));
        pairs.addAll(examples(false));
        return pairs;
    }

    private List<Pair> examples(boolean joined) {
        Map<Long, Content> firsts = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        cells.forEach((cell, content) -> {
            Content other = firsts.putIfAbsent(joined ? cell.replayed() : cell.live(), content);
            if (other != null) {
                pairs.add(new Pair(joined, other.first, content.first));
            }
        });
        pairs.sort(Comparator.comparingLong((Pair pair) -> pair.one().offset())
                .thenComparingInt(pair -> pair.one().partition()));
        return pairs.subList(0, Math.min(MOST_EXAMPLES / 2, pairs.size()));
    }
}
