package io.wirewatch.edit;

import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** Adds silences on {@code news.silences}, and ends them. Safe to share between threads. */
public final class SilenceEditor implements AutoCloseable {
    private static final int ID_LENGTH = 8;

    private final TopicEditor<Silence> topic;
    private final InstantSource clock;

    /** @param clock says when now is */
    public SilenceEditor(KafkaClients clients, KafkaTopics topics, InstantSource clock) {
        this.topic = new TopicEditor<>(clients, topics.silences(), clock);
        this.clock = clock;
    }

    /** A silence that is saved. */
    public record Saved(Silence silence, Written written) {}

    /**
     * What came of ending a silence.
     *
     * @param former as it stood
     * @param was its status then
     * @param written null when it had ended already
     */
    public record Ended(Silence former, SilenceStatus was, Written written) {}

    /** All that are saved, those that have ended among them, by id. */
    public SortedMap<String, Silence> present() {
        return topic.present();
    }

    /**
     * A silence as somebody asks for it, with an id of its own; not saved yet.
     *
     * @param from null for now
     * @throws RefusedException when it has no matcher, or no end after its beginning
     */
    public Silence draft(List<LabelMatcher> matchers, Instant from, Instant until, String author, String comment) {
        String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
        if (matchers.isEmpty()) {
            throw RefusedException.of("matchers", "a silence needs a matcher", "such as severity=low");
        }
        Instant begin = from == null ? clock.instant() : from;
        if (until == null || !begin.isBefore(until)) {
            throw RefusedException.of("until", "a silence needs an end, after its beginning", null);
        }
        return new Silence(id, matchers, begin, until, author, comment);
    }

    /**
     * Looks at a draft.
     *
     * @param rules those that are saved, for what is mistyped
     */
    public Checked check(Silence draft, Collection<Rule> rules) {
        List<Finding> lints = KnownLabels.of(rules).doubts(draft.matchers()).stream()
                .map(doubt -> Finding.of("matchers", doubt, null))
                .toList();
        return new Checked(SilenceCheck.errors(draft, clock.instant()), lints);
    }

    /**
     * Saves a draft.
     *
     * @throws RefusedException when it is beyond a limit
     */
    public Saved add(Silence draft) throws InterruptedException {
        new Checked(SilenceCheck.errors(draft, clock.instant()), List.of()).require();
        List<Written> written = topic.change(present -> {
            if (present.containsKey(draft.id())) {
                throw StaleException.of(draft.id(), present.get(draft.id()));
            }
            return List.of(new Change<>(draft.id(), draft, draft.id()));
        });
        return new Saved(draft, written.get(0));
    }

    /**
     * Ends silences now, all or none; those that have ended already stay as they are.
     *
     * @throws NoSuchEntryException when one of them is not there
     */
    public List<Ended> end(List<String> ids) throws InterruptedException {
        Instant now = clock.instant();
        List<Ended> ended = new ArrayList<>();
        List<Written> written = topic.change(present -> {
            ended.clear();
            ids.stream().distinct().forEach(id -> ended.add(ending(id, present.get(id), now)));
            return ended.stream()
                    .filter(one -> one.was() != SilenceStatus.ENDED)
                    .map(one -> ending(one, now))
                    .toList();
        });
        Iterator<Written> places = written.iterator();
        return ended.stream()
                .map(one -> one.was() == SilenceStatus.ENDED ? one : new Ended(one.former(), one.was(), places.next()))
                .toList();
    }

    private static Ended ending(String id, Silence former, Instant now) {
        if (former == null) {
            throw new NoSuchEntryException(id);
        }
        return new Ended(former, SilenceStatus.of(former, now), null);
    }

    /** One that has held is kept with its new end, so that what it held back can still be shown. */
    private static Change<Silence> ending(Ended one, Instant now) {
        Silence former = one.former();
        boolean hasHeld = one.was() == SilenceStatus.HOLDS
                && (former.from() == null || former.from().isBefore(now));
        Silence shorter = hasHeld
                ? new Silence(former.id(), former.matchers(), former.from(), now, former.author(), former.comment())
                : null;
        return new Change<>(former.id(), shorter, former.id() + "@" + now);
    }

    @Override
    public void close() {
        topic.close();
    }
}
