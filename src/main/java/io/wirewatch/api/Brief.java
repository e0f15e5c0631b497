package io.wirewatch.api;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import java.util.List;

/** Items without their bodies, for lists: all that is said of them stays, but not what points into the body. An item that is nothing but a body keeps it. */
final class Brief {
    private Brief() {}

    static TaggedItem of(TaggedItem tagged) {
        NewsItem item = tagged.item();
        if (item.title() == null || item.title().isBlank()) {
            return tagged;
        }
        return new TaggedItem(
                item.toBuilder().body(null).build(),
                tagged.language(),
                tagged.regions().stream()
                        .map(tag -> tag.withEvidence(above(tag.evidence())))
                        .toList(),
                tagged.places().stream()
                        .map(tag -> tag.withEvidence(above(tag.evidence())))
                        .toList(),
                tagged.topics().stream()
                        .map(tag -> tag.withEvidence(above(tag.evidence())))
                        .toList(),
                tagged.story(),
                List.of());
    }

    private static List<Evidence> above(List<Evidence> evidence) {
        return evidence.stream().filter(piece -> piece.field() != Field.BODY).toList();
    }
}
