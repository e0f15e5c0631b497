package io.wirewatch.syndication;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.story.StoryTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A story as an entry of a feed: its lead, with what its tags go by marked, and how far it has spread. */
public final class StoryEntry {
    private StoryEntry() {}

    /**
     * @param lead null when no item of it is kept any more
     * @param site address of the server, without a slash at its end
     */
    public static Entry of(Story story, TaggedItem lead, String site) {
        Optional<NewsItem> item = Optional.ofNullable(lead).map(TaggedItem::item);
        String headline = story.headline() == null || story.headline().isBlank()
                ? item.map(NewsItem::headline).orElse("No headline")
                : story.headline();
        return new Entry(
                "urn:wirewatch:story:" + Addresses.encoded(story.id()),
                item.map(NewsItem::url).flatMap(MarkedHtml::web).orElse(null),
                site + "/#/wire/" + Addresses.encoded(story.id()),
                headline,
                item.map(NewsItem::language).orElse(null),
                item.map(NewsItem::source).map(source -> source.label()).orElse("Wirewatch"),
                Stream.concat(story.regions().stream(), story.topics().stream())
                        .map(StoryTag::name)
                        .distinct()
                        .toList(),
                story.first(),
                story.last() == null ? Instant.EPOCH : story.last(),
                extent(story),
                html(story, lead));
    }

    private static String extent(Story story) {
        String items = story.size() + (story.size() == 1 ? " item" : " items");
        String sources = story.sources() + (story.sources() == 1 ? " source" : " sources");
        String copies = story.copies() == 0 ? "" : ", " + story.copies() + " of them near copies";
        return items + " from " + sources + copies + ".";
    }

    private static String html(Story story, TaggedItem lead) {
        Element body = MarkedHtml.body();
        body.appendElement("p").appendText(extent(story));
        if (lead != null) {
            MarkedHtml.item(body, lead, evidence(lead));
        }
        tags(body, "Regions", story.regions());
        tags(body, "Topics", story.topics());
        return body.html();
    }

    private static List<Evidence> evidence(TaggedItem lead) {
        return Stream.concat(
                        lead.regions().stream()
                                .flatMap(tag -> tag.evidence().stream().map(piece -> named(piece, tag.name()))),
                        lead.topics().stream()
                                .flatMap(tag -> tag.evidence().stream().map(piece -> named(piece, tag.name()))))
                .toList();
    }

    private static Evidence named(Evidence piece, String tag) {
        return new Evidence(piece.field(), piece.start(), piece.end(), piece.text(), tag + ": " + piece.reason());
    }

    private static void tags(Element body, String title, List<StoryTag> tags) {
        if (!tags.isEmpty()) {
            body.appendElement("p")
                    .appendText(title + ": "
                            + String.join(
                                    ", ", tags.stream().map(StoryTag::name).toList()));
        }
    }
}
