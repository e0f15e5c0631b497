package io.wirewatch.core.alert;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.List;

/**
 * Decides what of all that rules match is told, as what, and when; and what is held back, why, and until when. {@code docs/alerts.md} is the
 * manual.
 *
 * <p>A function of the events of one owner in their sequence, and of the silences: no clock is asked. Timers that are due are fired before an event is
 * decided; {@link #pass} fires them when no event comes, and changes nothing but that they are told sooner. Stateless but for the memory, which one
 * thread uses at a time; a decision reads and writes a few records, however many alerts are open.
 */
public final class AlertPolicy {
    private final AlertSettings settings;
    private final Silences silences;
    private final SurgeDetector surges;

    public AlertPolicy(AlertSettings settings, Silences silences, SurgeDetector surges) {
        this.settings = settings;
        this.silences = silences;
        this.surges = surges;
    }

    /**
     * Decides on an event, after all timers of its owner that are due by then.
     *
     * @return what is told and what is held back, in this order; each match is told or held back at least once
     */
    public List<AlertDecision> decide(RuleEvent event, AlertMemory memory) {
        Desk desk = desk(event.owner(), memory);
        desk.pass(event.arrived());
        desk.take(event);
        return desk.decisions();
    }

    /**
     * Fires the timers of an owner that are due at a moment: all that arrived before it must have been decided.
     *
     * @return what is told, each at the moment at which it was due
     */
    public List<AlertDecision> pass(String owner, Instant moment, AlertMemory memory) {
        Desk desk = desk(owner, memory);
        desk.pass(moment);
        return desk.decisions();
    }

    /** The owners that have a timer due at a moment, so that {@link #pass} does something for them. */
    public static List<String> ownersDue(Instant moment, AlertMemory memory) {
        return Timers.ownersDue(moment, memory);
    }

    private Desk desk(String owner, AlertMemory memory) {
        return new Desk(owner, settings, silences, surges, memory);
    }

    /** The alert of a match on its own, with no policy asked: nobody knows when it was tagged and decided. */
    public static Alert alertOf(RuleMatch match, TaggedItem item) {
        return alertOf(match, item, null, null);
    }

    /** The same, for who knows when. */
    public static Alert alertOf(RuleMatch match, TaggedItem tagged, Instant taggedAt, Instant decided) {
        NewsItem item = tagged.item();
        return new Alert(
                AlertId.of(match.rule().id(), "item", item.id()),
                match.rule(),
                Trigger.EACH,
                tagged.story(),
                List.of(tagged.withMatches(List.of())),
                match.evidence().stream().map(piece -> piece.inItem(item.id())).toList(),
                new Timing(item.published(), item.fetched(), taggedAt, decided),
                AlertState.OPENED,
                1,
                match.policy().labels(),
                match.policy().receivers(),
                List.of(),
                null);
    }
}
