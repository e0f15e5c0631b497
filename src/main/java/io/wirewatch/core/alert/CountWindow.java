package io.wirewatch.core.alert;

import io.wirewatch.core.alert.SubjectState.Counted;
import io.wirewatch.core.news.Condition;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts items over every stretch of time as long as a condition says, by the times of the items and not of their arrival: an item that comes late
 * counts where it belongs, and may complete a stretch that is past. The list of what counts is in the order of time.
 *
 * <p>Bounded: what lies further back than the stretch and the bound on lateness is dropped; of more than twice the number that is asked for (100
 * at least), those are dropped first, from the oldest on, whose source has a newer one.
 */
final class CountWindow {
    private static final int LEAST_KEPT = 100;
    private static final Comparator<Counted> BY_TIME =
            Comparator.comparing(Counted::at).thenComparing(Counted::item);

    private final Condition.Count condition;
    private final List<Counted> items;

    /** @param items what counts, in the order of time; is changed in place */
    CountWindow(Condition.Count condition, List<Counted> items) {
        this.condition = condition;
        this.items = items;
    }

    /**
     * Adds an item.
     *
     * @return the longest stretch that it lies in and for which the condition holds; empty when there is none
     */
    List<Counted> add(Counted item, Instant now) {
        dropOld(now);
        items.add(item);
        items.sort(BY_TIME);
        List<Counted> stretch = List.copyOf(stretchAround(item));
        while (items.size() > Math.max(LEAST_KEPT, 2 * condition.items())) {
            items.remove(firstToSpare());
        }
        return stretch;
    }

    /** Drops what lies too far back to count with an item that comes now. */
    void dropOld(Instant now) {
        Instant oldest = now.minus(condition.within()).minus(AlertSettings.LATENESS);
        items.removeIf(one -> one.at().isBefore(oldest));
    }

    private int firstToSpare() {
        Map<String, Integer> newest = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            newest.put(items.get(i).source() + '\0' + items.get(i).country(), i);
        }
        int first = 0;
        while (first < items.size() && newest.containsValue(first)) {
            first++;
        }
        return first == items.size() ? 0 : first;
    }

    /** Moves a stretch over the items from the left to the right, as long as the item lies in it. */
    private List<Counted> stretchAround(Counted item) {
        List<Counted> longest = List.of();
        int place = items.indexOf(item);
        int first = 0;
        for (int last = 0; last < items.size(); last++) {
            while (items.get(first)
                    .at()
                    .plus(condition.within())
                    .isBefore(items.get(last).at())) {
                first++;
            }
            List<Counted> stretch = items.subList(first, last + 1);
            boolean around = first <= place && place <= last;
            if (around && stretch.size() > longest.size() && holds(stretch)) {
                longest = stretch;
            }
        }
        return longest;
    }

    private boolean holds(List<Counted> stretch) {
        return stretch.size() >= condition.items() && isDiverse(stretch);
    }

    private boolean isDiverse(List<Counted> stretch) {
        boolean sources =
                condition.sources() <= 1 || distinct(stretch.stream().map(Counted::source)) >= condition.sources();
        return sources
                && (condition.countries() == 0
                        || distinct(stretch.stream().map(Counted::country)) >= condition.countries());
    }

    private static long distinct(Stream<String> names) {
        return names.filter(name -> name != null).distinct().count();
    }
}
