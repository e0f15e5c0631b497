package io.wirewatch.core.alert;

import io.wirewatch.core.news.TaggedItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves out of a sequence of events what does not matter, as long as the rest could have happened. */
final class ModelShrinker {
    private static final int MOST_AT_ONCE = 8;

    private ModelShrinker() {}

    /** The events that are left when no single one, and no run of up to eight of them, can be left out. */
    static List<RuleEvent> shrink(List<RuleEvent> events, Predicate<List<RuleEvent>> matters) {
        List<RuleEvent> few = events;
        int size = MOST_AT_ONCE;
        while (size > 0) {
            Optional<List<RuleEvent>> fewer = without(size, few, matters);
            few = fewer.orElse(few);
            size = fewer.isPresent() ? MOST_AT_ONCE : size - 1;
        }
        return few;
    }

    /** All but the last run of so many events that can be left out. */
    private static Optional<List<RuleEvent>> without(
            int size, List<RuleEvent> events, Predicate<List<RuleEvent>> matters) {
        for (int i = events.size() - size; i >= 0; i--) {
            List<RuleEvent> fewer = new ArrayList<>(events);
            fewer.subList(i, i + size).clear();
            if (!fewer.isEmpty() && couldHappen(fewer) && matters.test(fewer)) {
                return Optional.of(fewer);
            }
        }
        return Optional.empty();
    }

    /** Whether what comes again came before, and what matches no more did. */
    private static boolean couldHappen(List<RuleEvent> events) {
        Set<String> matching = new HashSet<>();
        for (RuleEvent event : events) {
            boolean wrong = false;
            if (event instanceof RuleEvent.Matched matched) {
                wrong = matching.add(name(matched.rule(), id(matched.item()))) == matched.update();
            } else if (event instanceof RuleEvent.Unmatched unmatched) {
                wrong = !matching.remove(name(unmatched.rule(), unmatched.item()));
            }
            if (wrong) {
                return false;
            }
        }
        return true;
    }

    private static String name(String rule, String item) {
        return rule + " " + item;
    }

    private static String id(TaggedItem item) {
        return item.item().id();
    }

    /** A line for each event, with what the policy looks at. */
    static List<String> print(List<RuleEvent> events) {
        return events.stream().map(ModelShrinker::print).toList();
    }

    private static String print(RuleEvent event) {
        String begin = event.arrived() + " " + event.rule() + " ";
        if (event instanceof RuleEvent.Matched matched) {
            TaggedItem item = matched.item();
            return begin + "@" + matched.ref().version() + " matches " + id(item)
                    + (matched.update() ? " again" : "") + ": " + item.item().title()
                    + ", " + item.item().source().id() + " of "
                    + item.item().source().country()
                    + ", published " + item.item().published()
                    + ", " + (item.story() == null ? null : item.story().id())
                    + ", about " + item.regions().get(0).code();
        }
        return begin
                + (event instanceof RuleEvent.Saved saved
                        ? "@" + saved.saved().version() + (saved.saved().enabled() ? "" : " disabled") + " saved: "
                                + saved.saved().severity() + " " + saved.saved().policy()
                        : event instanceof RuleEvent.Unmatched unmatched
                                ? "matches no more " + unmatched.item() + " " + unmatched.cause()
                                : "removed");
    }
}
