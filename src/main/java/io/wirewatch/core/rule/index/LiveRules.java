package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.Durations;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules and word lists as they come and go, in a {@link RuleIndex}. When one changes, those that refer to it change with it, at the same moment.
 *
 * <p>They may come in any order. A version that refers to what is not there, or back to itself, waits until that is mended, and what is in force
 * under its id stays so meanwhile; a rule that loses what it refers to stays in force as it was.
 *
 * <p>A change to a list costs as much as putting all rules that refer to it; items are matched meanwhile, but other changes wait.
 *
 * <p>Safe to share between threads; changes are made one at a time.
 */
public final class LiveRules {
    /** Its lock guards all that is here, so that nothing shows before it is whole. */
    private final RuleIndex index = new RuleIndex();

    /** What is in force but not to be matched, and so not in the index: lists, and rules that are not enabled. */
    private final Map<String, Rule> resting = new HashMap<>();

    private final Map<String, Waiting> waiting = new TreeMap<>();
    private final Set<String> newlyWaiting = new TreeSet<>();
    private final Dependents dependents = new Dependents();

    private record Waiting(Rule rule, InvalidQueryException reason) {}

    /** The rules as of now: an item is judged by one of these as a whole. */
    public IndexSnapshot snapshot() {
        return index.snapshot();
    }

    /** What the index is made of. */
    public IndexSize measure() {
        return index.measure();
    }

    /** Does a part of the index's upkeep, see {@link RuleIndex#tidy}. */
    public boolean tidy(int most) {
        return index.tidy(most);
    }

    /** The query of a rule or list that is in force, as written; whether or not it is enabled. */
    public Optional<String> query(String id) {
        synchronized (index) {
            Rule rule = resting.get(id);
            return rule != null ? Optional.of(rule.query()) : index.rule(id).map(RuleRef::query);
        }
    }

    /** The versions that wait, by id, with the reason. */
    public Map<String, InvalidQueryException> waiting() {
        synchronized (index) {
            return reasons(waiting.keySet());
        }
    }

    /** Those of them that have begun to wait, or wait for something else, since this was asked last. */
    public Map<String, InvalidQueryException> newlyWaiting() {
        synchronized (index) {
            newlyWaiting.retainAll(waiting.keySet());
            Map<String, InvalidQueryException> reasons = reasons(newlyWaiting);
            newlyWaiting.clear();
            return reasons;
        }
    }

    private Map<String, InvalidQueryException> reasons(Set<String> ids) {
        Map<String, InvalidQueryException> reasons = new TreeMap<>();
        ids.forEach(id -> reasons.put(id, waiting.get(id).reason()));
        return reasons;
    }

    /**
     * Adds a rule or list, or replaces the one of the same id.
     *
     * @throws InvalidQueryException when it is no query, whatever it refers to; nothing has changed then
     */
    public void put(Rule rule) {
        synchronized (index) {
            if (take(rule)) {
                renewDependents(rule.id());
            }
            index.publish();
        }
    }

    /** Removes a rule or list, if it is there. */
    public void remove(String id) {
        synchronized (index) {
            resting.remove(id);
            waiting.remove(id);
            dependents.forget(id);
            index.removeQuietly(id);
            renewDependents(id);
            index.publish();
        }
    }

    /** Puts a version in force; or lets it wait, and says no. What is not to be matched need not find what it refers to. */
    private boolean take(Rule rule) {
        if (rule.isList() || !rule.enabled()) {
            RuleParser.check(rule);
            setResting(rule);
            return true;
        }
        Lookup lookup = new Lookup(this::known);
        try {
            Query query = RuleParser.parse(rule, lookup);
            waiting.remove(rule.id());
            dependents.set(rule.id(), lookup.asked());
            resting.remove(rule.id());
            index.putQuietly(rule.ref(), rule.policy(), query);
            return true;
        } catch (InvalidQueryException e) {
            RuleParser.check(rule);
            await(rule, e);
            dependents.add(rule.id(), lookup.asked());
            return false;
        }
    }

    private void setResting(Rule rule) {
        resting.put(rule.id(), rule);
        waiting.remove(rule.id());
        dependents.forget(rule.id());
        index.removeQuietly(rule.id());
    }

    private void await(Rule rule, InvalidQueryException reason) {
        Waiting before = waiting.put(rule.id(), new Waiting(rule, reason));
        if (before == null || !before.reason().getMessage().equals(reason.getMessage())) {
            newlyWaiting.add(rule.id());
        }
    }

    /** What a reference finds: what is in force, or else what waits, so that its own error is told. */
    private Optional<String> known(String id) {
        Optional<String> inForce = query(id);
        return inForce.isPresent() || !waiting.containsKey(id)
                ? inForce
                : Optional.of(waiting.get(id).rule().query());
    }

    /** Parses again whatever refers to a rule or list, directly or by way of others. */
    private void renewDependents(String id) {
        Deque<String> changed = new ArrayDeque<>(Set.of(id));
        Set<String> seen = new HashSet<>(changed);
        while (!changed.isEmpty()) {
            for (String dependent : dependents.of(changed.pop())) {
                if (renew(dependent) && seen.add(dependent)) {
                    changed.add(dependent);
                }
            }
        }
    }

    /** Whether the rule that waited under an id has come in force by this. */
    private boolean renew(String id) {
        if (waiting.containsKey(id) && take(waiting.get(id).rule())) {
            return true;
        }
        index.stored(id).ifPresent(this::renewInForce);
        return false;
    }

    private void renewInForce(RuleRecords.Stored stored) {
        Rule rule = version(stored.rule(), stored.policy());
        Lookup lookup = new Lookup(this::known);
        try {
            index.putQuietly(stored.rule(), stored.policy(), RuleParser.parse(rule, lookup));
        } catch (InvalidQueryException e) {
            if (!waiting.containsKey(rule.id())) {
                await(rule, e);
            }
        }
        dependents.add(rule.id(), lookup.asked());
    }

    /** As far as matching and alerts go, the version of a rule that is in the index. */
    private static Rule version(RuleRef rule, RulePolicy policy) {
        return new Rule(
                rule.id(),
                rule.name(),
                rule.query(),
                rule.severity(),
                policy.when().written(),
                policy.per() == RulePolicy.Per.STORY ? "story" : "item",
                policy.throttle() == null ? null : Durations.print(policy.throttle()),
                policy.quiet() == null ? null : policy.quiet().written(),
                policy.unless(),
                policy.receivers(),
                true,
                policy.labels(),
                rule.version(),
                null);
    }
}
