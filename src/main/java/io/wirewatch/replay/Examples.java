package io.wirewatch.replay;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.KafkaTopics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks up what examples of differences say: headlines, and the words that were the reason. */
final class Examples {
    private static final int MOST_PIECES = 3;

    /** Characters of a headline or a piece that are shown. */
    private static final int LONGEST = 160;

    private final Lookup lookup;
    private final KafkaTopics live;
    private final KafkaTopics replay;

    /** @param lookup stays the caller's to close */
    Examples(Lookup lookup, KafkaTopics live, KafkaTopics replay) {
        this.lookup = lookup;
        this.live = live;
        this.replay = replay;
    }

    ReplayReport.Example of(TagComparison.Found found) {
        TaggedItem tagged = tagged(found.gained() ? replay : live, found.partition(), found.offset());
        return new ReplayReport.Example(
                found.facet().name().toLowerCase(Locale.ROOT),
                found.code(),
                found.gained(),
                tagged.item().id(),
                headline(tagged.item()),
                evidence(tagged, found));
    }

    ReplayReport.StoryExample of(StoryComparison.Pair pair) {
        NewsItem one =
                tagged(replay, pair.one().partition(), pair.one().offset()).item();
        NewsItem other =
                tagged(replay, pair.other().partition(), pair.other().offset()).item();
        return new ReplayReport.StoryExample(pair.joined(), one.id(), headline(one), other.id(), headline(other));
    }

    ReplayReport.AlertExample of(AlertComparison.Found found) {
        AlertDigest shown = found.replayed() == null ? found.live() : found.replayed();
        KafkaTopics from = found.replayed() == null ? live : replay;
        Alert alert = lookup.find(from.alerts().name(), shown.partition(), shown.offset(), Alert.class);
        return new ReplayReport.AlertExample(
                found.live() == null ? "gained" : found.replayed() == null ? "lost" : "changed",
                alert.id(),
                shown.rule(),
                shown.severity(),
                alert.items().isEmpty() ? null : headline(alert.items().get(0).item()),
                found.changes(),
                clauses(alert.evidence().stream()));
    }

    private TaggedItem tagged(KafkaTopics topics, int partition, long offset) {
        return lookup.find(topics.tagged().name(), partition, offset, TaggedItem.class);
    }

    private static List<ReplayReport.Piece> evidence(TaggedItem tagged, TagComparison.Found found) {
        String code = found.code();
        return switch (found.facet()) {
            case REGION ->
                pieces(tagged.regions().stream()
                        .filter(region -> code.equals(region.code()) || code.equals(TagDigest.PRIMARY + region.code()))
                        .flatMap(region -> region.evidence().stream()));
            case TOPIC ->
                pieces(tagged.topics().stream()
                        .filter(topic -> topic.code().equals(code))
                        .flatMap(topic -> topic.evidence().stream()));
            case PLACE ->
                pieces(tagged.places().stream()
                        .filter(place -> TagDigest.code(place).equals(code))
                        .flatMap(place -> place.evidence().stream()));
            case MATCH ->
                clauses(tagged.matches().stream()
                        .filter(match -> match.rule().id().equals(code))
                        .flatMap(match -> match.evidence().stream()));
        };
    }

    private static List<ReplayReport.Piece> pieces(Stream<Evidence> evidence) {
        return evidence.limit(MOST_PIECES)
                .map(piece -> new ReplayReport.Piece(cut(piece.text()), piece.reason()))
                .toList();
    }

    private static List<ReplayReport.Piece> clauses(Stream<ClauseEvidence> evidence) {
        return evidence.limit(MOST_PIECES)
                .map(piece -> new ReplayReport.Piece(cut(piece.text()), cut(piece.clause())))
                .toList();
    }

    private static String headline(NewsItem item) {
        return cut(item.headline());
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
