package io.wirewatch.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the foremost of many examples in some order, of each story one. Not to be shared between threads. */
final class Examples {
    private final Comparator<RankedExample> order;
    private final int most;
    private final List<RankedExample> kept = new ArrayList<>();

    /** @param order the foremost is the least */
    Examples(Comparator<RankedExample> order, int most) {
        this.order = order;
        this.most = most;
    }

    void offer(RankedExample example) {
        if (most == 0 || (kept.size() == most && order.compare(example, kept.get(most - 1)) >= 0)) {
            return;
        }
        for (RankedExample one : kept) {
            if (one.story().equals(example.story())) {
                if (order.compare(example, one) >= 0) {
                    return;
                }
                kept.remove(one);
                break;
            }
        }
        kept.add(example);
        kept.sort(order);
        if (kept.size() > most) {
            kept.remove(most);
        }
    }

    List<Example> kept() {
        return kept.stream().map(RankedExample::example).toList();
    }
}
