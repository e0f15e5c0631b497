package io.wirewatch.core.rule;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.rule.Explanation.Finding;
import io.wirewatch.core.rule.Explanation.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an item has where a query asks for a tag, a language or a source. */
final class ExplainAttribute {
    private static final int MOST_NAMED = 5;

    private ExplainAttribute() {}

    /** What to add to the evidence of one that holds, or null. */
    static Finding held(Query.Attribute asked, TaggedItem tagged) {
        return switch (asked.field()) {
            case REGION, PRIMARY ->
                tagged.regions().stream().anyMatch(tag -> tag.code().equalsIgnoreCase(asked.value()))
                        ? null
                        : tagged.regions().stream()
                                .filter(tag -> tag.within().stream().anyMatch(asked.value()::equalsIgnoreCase))
                                .findFirst()
                                .map(tag -> Finding.of(Kind.HELD, tag.code() + " lies in " + asked.value()))
                                .orElse(null);
            case TOPIC -> null;
            default -> Finding.of(Kind.HELD, has(asked.field(), tagged));
        };
    }

    /** What there is instead of the one asked for. */
    static Finding failed(Query.Attribute asked, TaggedItem tagged) {
        boolean aboutIt = asked.field() == QueryField.PRIMARY
                && AttributeCheck.of(new Query.Attribute(QueryField.REGION, asked.value()), tagged)
                        .holds();
        return aboutIt
                ? Finding.of(Kind.NOT_PRIMARY, "it is about " + asked.value() + ", but " + mainly(tagged, "not mostly"))
                : Finding.of(Kind.OTHER_VALUE, has(asked.field(), tagged));
    }

    private static String has(QueryField field, TaggedItem tagged) {
        NewsItem item = tagged.item();
        return switch (field) {
            case REGION -> named("regions", tagged.regions().stream().map(RegionTag::code), "no region was found");
            case PRIMARY -> "it is " + mainly(tagged, "not mostly about any region");
            case TOPIC -> named("topics", tagged.topics().stream().map(ExplainAttribute::topic), "no topic was found");
            case LANG -> language(tagged);
            case SOURCE -> source(item);
            case AUTHOR -> named("authors", item.authors().stream(), "no author is named");
            case CATEGORY -> named("categories", item.categories().stream(), "it has no category");
            case URL ->
                item.url() == null ? "it has no address" : "its address is " + ExplainWording.quoted(item.url());
            case TITLE -> throw new IllegalArgumentException("title: is no attribute");
        };
    }

    private static String named(String what, Stream<String> values, String none) {
        List<String> all = values.toList();
        String shown =
                all.stream().limit(MOST_NAMED).map(ExplainWording::shortened).collect(Collectors.joining(", "));
        String more = all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "";
        return all.isEmpty() ? none : "its " + what + ": " + shown + more;
    }

    private static String topic(TopicTag tag) {
        return tag.code() + " " + tag.name();
    }

    private static String mainly(TaggedItem tagged, String otherwise) {
        return tagged.regions().stream()
                .filter(RegionTag::primary)
                .findFirst()
                .map(tag -> "mostly about " + tag.code())
                .orElse(otherwise);
    }

    private static String language(TaggedItem tagged) {
        if (tagged.language() != null) {
            return "its language is " + tagged.language();
        }
        String declared = tagged.item().language();
        return declared == null ? "its language is not known" : "its language is given as " + declared;
    }

    private static String source(NewsItem item) {
        Source source = item.source();
        if (source == null) {
            return item.url() == null
                    ? "it has no source"
                    : "it has no source, and its address is " + ExplainWording.quoted(item.url());
        }
        String all = Stream.of(source.id(), source.name(), source.url())
                .filter(part -> part != null && !part.isBlank())
                .map(ExplainWording::quoted)
                .collect(Collectors.joining(", "));
        return "its source is " + all;
    }
}
