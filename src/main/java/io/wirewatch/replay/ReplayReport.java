package io.wirewatch.replay;

import io.wirewatch.core.news.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What came out differently when a stretch of time was gone through again: "live" is what stood on the original Kafka topics.
 *
 * @param start when the first item arrived that was gone through
 * @param from what came of items from here on is compared
 * @param to until here
 */
public record ReplayReport(
        Instant start,
        Instant from,
        Instant to,
        Items items,
        Tags regions,
        Tags topics,
        Tags places,
        Tags matches,
        Stories stories,
        Alerts alerts,
        List<Example> examples,
        List<StoryExample> storyExamples,
        List<AlertExample> alertExamples) {
    /**
     * How many items there are, each by its last version.
     *
     * @param same of which the same is said
     * @param differing of which anything else is said
     * @param dropped whose tagged record is too old to be retained, so that they cannot be compared
     * @param onlyReplayed that were not tagged live, or not in this stretch of time: they repeat older ones, or are still waiting
     * @param onlyLive that the replay did not tag: their records are no longer retained
     */
    public record Items(long same, long differing, long dropped, long onlyReplayed, long onlyLive) {
        /** Those that are in both. */
        public long compared() {
            return same + differing;
        }
    }

    /** @param items how many items differ in this respect */
    public record Tags(long items, List<CodeCount> codes) {}

    /**
     * Pairs of items.
     *
     * @param live number of stories, of the items compared
     * @param replayed the same now
     * @param together pairs that were and are in one story
     * @param joined pairs that are in one story now
     * @param separated pairs that were in one story
     */
    public record Stories(long live, long replayed, long together, long joined, long separated) {}

    /** @param rules those of whose alerts any differ, the one with the most first */
    public record Alerts(long same, long gained, long lost, long changed, List<RuleAlerts> rules) {}

    /** The alerts of a rule. */
    public record RuleAlerts(String rule, long same, long gained, long lost, long changed) {
        /** Those that are not the same. */
        public long differing() {
            return gained + lost + changed;
        }
    }

    /** A piece of a text, and why it counts; cut to some length. */
    public record Piece(String text, String reason) {}

    /**
     * A tag or match that an item has now and had not before, or the other way round.
     *
     * @param facet {@code region}, {@code topic}, {@code place} or {@code match}
     * @param evidence why it has, or had, the tag
     */
    public record Example(
            String facet, String code, boolean gained, String item, String headline, List<Piece> evidence) {}

    /** Two items that are together now and were not, or the other way round. */
    public record StoryExample(boolean joined, String item, String headline, String otherItem, String otherHeadline) {}

    /**
     * An alert that is told now, or is no longer, or otherwise.
     *
     * @param kind gained, lost or changed
     * @param changes what differs
     */
    public record AlertExample(
            String kind,
            String alert,
            String rule,
            Severity severity,
            String headline,
            List<String> changes,
            List<Piece> evidence) {}

    /** Whether nothing came out differently, of all that can be compared. */
    public boolean isIdentical() {
        return items.differing() == 0
                && items.onlyLive() == 0
                && items.onlyReplayed() == 0
                && stories.joined() == 0
                && stories.separated() == 0
                && alerts.gained() + alerts.lost() + alerts.changed() == 0;
    }
}
