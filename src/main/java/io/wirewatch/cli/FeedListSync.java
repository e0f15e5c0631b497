package io.wirewatch.cli;

import io.wirewatch.edit.FeedEditor;
import io.wirewatch.feed.list.FeedList;
import io.wirewatch.feed.list.ListWatcher;
import io.wirewatch.feed.list.SyncPlan;
import io.wirewatch.wire.Feed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps {@code news.feeds} as the watched files say, and tells what it does. Called by one thread at a time. */
final class FeedListSync implements ListWatcher.Listener {
    private final KafkaConnection kafka;
    private final Console console;
    private final Map<String, FeedList> told = new HashMap<>();

    FeedListSync(KafkaConnection kafka, Console console) {
        this.kafka = kafka;
        this.console = console;
    }

    @Override
    public void changed(Map<String, FeedList> lists) throws InterruptedException {
        Map<String, Feed> present = kafka.readAll(kafka.topics().feeds());
        SyncPlan plan = SyncPlan.of(lists, present);
        if (!plan.isEmpty()) {
            FeedSaver.carryOut(kafka, now -> {
                SyncPlan latest = SyncPlan.of(lists, now);
                return new FeedEditor.Plan(latest.saved(), latest.removed());
            });
        }
        lists.forEach((name, list) -> {
            if (!list.equals(told.put(name, list))) {
                tell(name, list);
            }
        });
        new Remarks(console).tell(plan.notes());
        if (!plan.isEmpty()) {
            console.tell("Feed lists: " + summary(plan, present));
        }
    }

    private void tell(String name, FeedList list) {
        console.tell("Feed list " + name + ": " + Words.count(list.feeds().size(), "feed")
                + (list.isWhole() ? "" : "; it is not whole, so none is removed"));
        new Remarks(console)
                .tell(list.notes().stream().map(note -> name + ": " + note).toList());
    }

    private static String summary(SyncPlan plan, Map<String, Feed> present) {
        List<Feed> saved = plan.saved();
        long added =
                saved.stream().filter(feed -> !present.containsKey(feed.id())).count();
        return added + " new, " + (saved.size() - added) + " changed, "
                + plan.removed().size() + " removed";
    }

    @Override
    public void unreadable(String name, String reason) {
        console.tell("Feed list " + name + ": " + Terminal.safe(reason) + "; what it said before holds");
    }
}
