package io.wirewatch.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the foremost of many examples in some order, of each story one. Not to be shared between threads. */
final class Examples {
    private final Comparator<Example> order;
    private final int most;
    private final List<Example> kept = new ArrayList<>();

    /** @param order the foremost is the least */
    Examples(Comparator<Example> order, int most) {
        this.order = order;
        this.most = most;
    }

    void offer(Example example) {
        if (most == 0 || (kept.size() == most && order.compare(example, kept.get(most - 1)) >= 0)) {
            return;
        }
        String story = story(example);
        for (Example one : kept) {
            if (story(one).equals(story)) {
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

    private static String story(Example example) {
        return example.item().story() == null
                ? "item " + example.item().item().id()
                : "story " + example.item().story().id();
    }

    List<Example> kept() {
        return List.copyOf(kept);
    }
}
