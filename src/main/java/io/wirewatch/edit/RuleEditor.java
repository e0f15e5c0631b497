package io.wirewatch.edit;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Saves and removes rules and word lists on {@code news.rules}, counting up the version of those that change and leaving alone those that do not. Safe to share
 * between threads.
 */
public final class RuleEditor implements AutoCloseable {
    private final TopicEditor<Rule> topic;
    private final LastVersions versions;
    private final RuleChecker checker;

    public RuleEditor(KafkaClients clients, KafkaTopics topics, RuleChecker checker) {
        this.topic = new TopicEditor<>(clients, topics.rules(), InstantSource.system());
        this.versions = new LastVersions(clients, topics);
        this.checker = checker;
    }

    /**
     * A rule that is saved.
     *
     * @param rule with its version
     * @param written null when it was there as it is, and nothing had to be written
     * @param checked its lints
     */
    public record Saved(Rule rule, Written written, Checked checked) {}

    /** What became of several rules. */
    public record Tally(int added, int changed, int unchanged) {}

    /** All that is saved, by id. */
    public SortedMap<String, Rule> present() {
        return topic.present();
    }

    /** Looks at a rule beside those that are saved. */
    public Checked check(Rule draft) {
        return checker.check(draft, topic.present().values());
    }

    /**
     * Saves a rule; its version is counted on from the one that is saved.
     *
     * @param expected what must be saved under its id by now
     * @throws StaleException when something else is
     * @throws RefusedException when it is not sound beside the others
     */
    public Saved save(Rule draft, Predicate<Rule> expected) throws InterruptedException {
        Saved[] saved = new Saved[1];
        List<Written> written = topic.change(present -> {
            Rule former = present.get(draft.id());
            require(expected, draft.id(), former);
            Checked checked = checker.check(draft, present.values()).require();
            versions.lookFor(List.of(draft), present);
            Rule next = next(draft, former, versions.of(draft.id()));
            saved[0] = new Saved(next, null, checked);
            return next.equals(former) ? List.of() : List.of(change(next));
        });
        return written.isEmpty() ? saved[0] : new Saved(saved[0].rule(), written.get(0), saved[0].checked());
    }

    /**
     * Saves rules that have been found sound beside others, all of them or none.
     *
     * @param seen the others, by id
     * @throws StaleException when one of those that are saved has been changed since, or one of the same id has been added
     */
    public Tally saveAll(Collection<Rule> sound, Map<String, Rule> seen) throws InterruptedException {
        int[] added = new int[1];
        List<Written> written = topic.change(present -> {
            List<Change<Rule>> changes = new ArrayList<>();
            added[0] = 0;
            versions.lookFor(sound, present);
            for (Rule rule : sound) {
                Rule former = present.get(rule.id());
                require(Expected.same(seen.get(rule.id())), rule.id(), former);
                Rule next = next(rule, former, versions.of(rule.id()));
                added[0] += former == null ? 1 : 0;
                if (!next.equals(former)) {
                    changes.add(change(next));
                }
            }
            return changes;
        });
        return new Tally(added[0], written.size() - added[0], sound.size() - written.size());
    }

    /**
     * Removes a rule or list.
     *
     * @param expected what must be saved under its id by now
     * @throws NoSuchEntryException when nothing is
     * @throws StaleException when something else is
     * @throws RefusedException when others refer to it
     */
    public Written remove(String id, Predicate<Rule> expected) throws InterruptedException {
        return topic.change(present -> {
                    Rule former = present.get(id);
                    if (former == null) {
                        throw new NoSuchEntryException(id);
                    }
                    require(expected, id, former);
                    requireUnused(present.values(), List.of(id));
                    return List.of(removal(id));
                })
                .get(0);
    }

    /**
     * Removes those of the rules and lists that are there.
     *
     * @param force even if others that stay refer to them
     * @return the ids of those that were there
     * @throws RefusedException when others that stay refer to one of them, and nothing was removed
     */
    public List<String> removeAll(Collection<String> ids, boolean force) throws InterruptedException {
        List<String> removed = new ArrayList<>();
        List<Written> unused = topic.change(present -> {
            if (!force) {
                requireUnused(present.values(), ids);
            }
            removed.clear();
            ids.stream().distinct().filter(id -> present.containsKey(id)).forEach(removed::add);
            return removed.stream().map(RuleEditor::removal).toList();
        });
        return removed;
    }

    @Override
    public void close() {
        topic.close();
        versions.close();
    }

    /**
     * A rule with the version that it gets when it is saved, if it has never been removed.
     *
     * @param former what is saved under its id; null for nothing
     */
    public static Rule next(Rule rule, Rule former) {
        return next(rule, former, 0);
    }

    /** @param last the last version that it had before it was removed */
    private static Rule next(Rule rule, Rule former, int last) {
        if (former == null) {
            return rule.withVersion(last + 1);
        }
        Rule same = rule.withVersion(former.version());
        return same.equals(former) ? former : rule.withVersion(former.version() + 1);
    }

    private static void require(Predicate<Rule> expected, String id, Rule former) {
        if (!expected.test(former)) {
            throw former == null
                    ? StaleException.of(id, former)
                    : new StaleException(
                            id, former, id + " has been changed; it is version " + former.version() + " now");
        }
    }

    private static void requireUnused(Collection<Rule> present, Collection<String> removed) {
        List<Finding> errors = new ArrayList<>();
        RuleChecker.referred(new RuleSet(present), removed)
                .forEach((id, users) -> errors.add(Finding.of(
                        null,
                        id + " is referred to by " + String.join(", ", users),
                        "change or remove those that refer to it")));
        new Checked(errors, List.of()).require();
    }

    private static Change<Rule> change(Rule rule) {
        return new Change<>(rule.id(), rule, rule.id() + "@" + rule.version());
    }

    private static Change<Rule> removal(String id) {
        return new Change<>(id, null, UUID.randomUUID().toString());
    }
}
