package io.wirewatch.core.alert;

import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.StoryRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a subject of a rule: of what an alert is about, or may come to be about. {@link Subject} is the same to work with.
 *
 * @param opened when its alert was opened; null before
 * @param closed when it was closed; null before
 * @param told how it was told last; null before
 * @param last when an item matched last
 * @param held when the condition of a rule as a whole held last
 * @param items how many items its alert has had
 * @param members how many of them are in it still
 * @param sources source → items of it; further sources than {@link Subject#MOST_SOURCES} are not kept apart
 * @param countries of the sources, in the same way
 * @param regions codes of the countries that its items are about
 * @param window what counts towards a condition
 * @param kept the items that are kept whole, the first one and then the newest, in the order in which they came
 * @param changes what is to be told with the next record
 * @param urgent whether they are worth one
 * @param retry when telling is tried again; null when it is not
 * @param heldBack why it was held back since it was told last; null when it was not
 * @param finding what a surge was found by
 * @param timer for when a timer is set; null for none
 */
record SubjectState(
        Instant opened,
        Instant closed,
        Told told,
        StoryRef story,
        Instant last,
        Instant held,
        int items,
        int members,
        Map<String, Integer> sources,
        Map<String, Integer> countries,
        List<String> regions,
        List<Counted> window,
        List<Kept> kept,
        List<Change> changes,
        boolean urgent,
        Instant retry,
        AlertDecision.Reason heldBack,
        Trigger finding,
        Instant timer) {
    SubjectState {
        sources = sources == null ? Map.of() : Map.copyOf(sources);
        countries = countries == null ? Map.of() : Map.copyOf(countries);
        regions = regions == null ? List.of() : List.copyOf(regions);
        window = window == null ? List.of() : List.copyOf(window);
        kept = kept == null ? List.of() : List.copyOf(kept);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /**
     * How an alert was told last.
     *
     * @param end whether that was its end
     */
    record Told(int revision, int items, int sources, Severity severity, Instant at, boolean end) {}

    /** An item that counts towards a condition, at a time. */
    record Counted(String item, Instant at, String source, String country) {}

    /**
     * An item that is kept whole.
     *
     * @param size its texts, in characters
     */
    record Kept(String item, int size) {}
}
