package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import java.util.Optional;

/**
 * Up to millions of rules, arranged so that an item costs what it matches, not what there is.
 *
 * <p>All terms of all rules are numbered ({@link Vocabulary}). An item is turned into such numbers once ({@link ItemTerms}). Each rule hangs on
 * anchors ({@link Anchoring}): the rarest term, or pair of words side by side, of those without which it cannot hold; and is looked at only for
 * items in which one of its anchors occurs and its guard too. It is then tried on positions ({@link CodeEvaluator}), reading its query
 * from a few bytes ({@link QueryCode}); and what holds is asked of {@link io.wirewatch.core.rule.QueryEvaluator}, which says where and why. So the
 * index decides only what is asked, never what is answered.
 *
 * <p>Rules are put, replaced and removed while others match: memory that readers look at is only ever added to, each rule knows since
 * which version it holds no more, and a {@link #snapshot} shows the rules as they stood. {@link #tidy} now and then makes a new generation, without
 * what has ended and with anchors chosen by what was seen in texts meanwhile.
 *
 * <p>Safe to share between threads; changes are made one at a time.
 */
public final class RuleIndex {
    private static final int ENDED_AT_LEAST = 1_000;
    private static final int TEXTS_AT_LEAST = 200;
    private static final int TEXTS_GROW_BY = 4;

    private volatile IndexCore core = new IndexCore();

    /** The next generation, as far as it is made; or null. */
    private IndexCore successor;

    private int copied;
    private int textsAtTidying;

    /** The rules as of now. */
    public IndexSnapshot snapshot() {
        return new IndexSnapshot(core.state());
    }

    /** The rule with an id as it was put, if there is one. */
    public synchronized Optional<RuleRef> rule(String id) {
        return core.rule(id).map(RuleRecords.Stored::rule);
    }

    /** The same with its policy and its query. */
    synchronized Optional<RuleRecords.Stored> stored(String id) {
        return core.rule(id);
    }

    /** How many rules there are. */
    public synchronized int size() {
        return core.live();
    }

    /**
     * Adds a rule, or replaces the one of the same id.
     *
     * @throws io.wirewatch.core.rule.InvalidQueryException when its query is none; the index is as before then
     */
    public void put(Rule rule) {
        put(rule.ref(), rule.policy(), RuleParser.parse(rule.query()));
    }

    /** The same with the query parsed already, and with nothing said about alerts. */
    public void put(RuleRef rule, Query query) {
        put(rule, RulePolicy.DEFAULT, query);
    }

    private synchronized void put(RuleRef rule, RulePolicy policy, Query query) {
        putQuietly(rule, policy, query);
        publish();
    }

    /** Removes a rule; false when there is none. */
    public synchronized boolean remove(String id) {
        boolean removed = removeQuietly(id);
        publish();
        return removed;
    }

    /** Puts a rule so that it does not show before {@link #publish}; until then this index must stay locked. */
    synchronized void putQuietly(RuleRef rule, RulePolicy policy, Query query) {
        core.put(rule, policy, query);
    }

    synchronized boolean removeQuietly(String id) {
        if (successor != null) {
            successor.remove(id);
        }
        return core.remove(id);
    }

    synchronized void publish() {
        core.publish();
    }

    /**
     * Does a part of the upkeep, if there is any: to be called now and then, again and again while it says so.
     *
     * @param most how many rules to look at; others wait as long to put theirs
     * @return whether there is more to do
     */
    public synchronized boolean tidy(int most) {
        if (successor == null) {
            if (!isUntidy()) {
                return false;
            }
            begin();
        }
        copied = core.copy(copied, most, successor);
        if (copied < core.size()) {
            return true;
        }
        successor.settle();
        core = successor;
        successor = null;
        return false;
    }

    /** Chooses all anchors anew by what was seen so far, and drops what has ended. */
    public synchronized void tidyAll() {
        begin();
        boolean more = tidy(Integer.MAX_VALUE);
        if (more) {
            throw new IllegalStateException("a round without limit left something to do");
        }
    }

    private void begin() {
        successor = core.successor();
        copied = 0;
        textsAtTidying = core.texts();
    }

    private boolean isUntidy() {
        boolean muchEnded = core.ended() > ENDED_AT_LEAST + core.live() / 2;
        boolean muchSeen = core.texts() >= Math.max(TEXTS_AT_LEAST, TEXTS_GROW_BY * (long) textsAtTidying);
        return muchEnded || (muchSeen && core.live() > 0);
    }

    /** What the index is made of. */
    public synchronized IndexSize measure() {
        return core.measure();
    }
}
