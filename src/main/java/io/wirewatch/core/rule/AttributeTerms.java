package io.wirewatch.core.rule;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.Folding;
import java.util.List;
import java.util.function.Consumer;

/**
 * Attributes as terms that can be looked up: when an attribute holds for an item, then one of the values that we give for it is among those
 * that we give for the item. The opposite need not be so; {@link AttributeCheck} knows.
 */
public final class AttributeTerms {
    private AttributeTerms() {}

    /** Whether an attribute holds for an item. */
    public static boolean holds(Query.Attribute attribute, TaggedItem tagged) {
        return AttributeCheck.of(attribute, tagged).holds();
    }

    /** The values under which an attribute may be found: one or two. */
    public static List<String> values(Query.Attribute attribute) {
        String value = attribute.value();
        return switch (attribute.field()) {
            case TOPIC, SOURCE -> {
                String words = String.join(" ", AttributeValues.words(value));
                yield words.equals(value) ? List.of(value) : List.of(value, words);
            }
            case REGION, PRIMARY -> List.of(caseless(value));
            default -> List.of(value);
        };
    }

    /**
     * Gives all values of a field that hold for an item.
     *
     * @param mostWords values of more words are left out
     */
    public static void forEach(QueryField field, TaggedItem tagged, int mostWords, Consumer<String> values) {
        NewsItem item = tagged.item();
        switch (field) {
            case REGION -> tagged.regions().forEach(tag -> region(tag, values));
            case PRIMARY -> tagged.regions().stream().filter(RegionTag::primary).forEach(tag -> region(tag, values));
            case TOPIC -> tagged.topics().forEach(tag -> topic(tag, mostWords, values));
            case LANG -> language(tagged, values);
            case SOURCE -> source(item, mostWords, values);
            case AUTHOR -> item.authors().forEach(author -> words(author, mostWords, values));
            case CATEGORY -> item.categories().forEach(category -> words(category, mostWords, values));
            case URL -> words(item.url(), mostWords, values);
            case TITLE -> throw new IllegalArgumentException("title: is no attribute");
        }
    }

    private static void region(RegionTag tag, Consumer<String> values) {
        values.accept(caseless(AttributeCheck.withoutPrefix(tag.code())));
        tag.within().forEach(code -> values.accept(caseless(AttributeCheck.withoutPrefix(code))));
    }

    /** Codes that {@link String#equalsIgnoreCase} holds for equal become equal. */
    private static String caseless(String code) {
        char[] letters = code.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        return new String(letters);
    }

    private static void topic(TopicTag tag, int mostWords, Consumer<String> values) {
        values.accept(Folding.fold(AttributeCheck.withoutPrefix(tag.code())));
        tag.broader().forEach(code -> values.accept(Folding.fold(AttributeCheck.withoutPrefix(code))));
        words(tag.name(), mostWords, values);
    }

    private static void language(TaggedItem tagged, Consumer<String> values) {
        String language = AttributeCheck.language(tagged);
        if (language != null) {
            values.accept(language);
        }
    }

    private static void source(NewsItem item, int mostWords, Consumer<String> values) {
        Source source = item.source();
        host(source == null ? item.url() : source.url(), values);
        if (source != null && source.id() != null) {
            values.accept(Folding.fold(source.id()));
        }
        if (source != null) {
            words(source.name(), mostWords, values);
        }
    }

    /** The host and all that it lies under. */
    private static void host(String url, Consumer<String> values) {
        String host = AttributeCheck.host(url);
        values.accept(host);
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            values.accept(host.substring(dot + 1));
        }
    }

    /** All runs of words in a text. */
    private static void words(String text, int mostWords, Consumer<String> values) {
        List<String> words = text == null ? List.of() : AttributeValues.words(text);
        for (int first = 0; first < words.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (int last = first; last < Math.min(words.size(), first + mostWords); last++) {
                values.accept(run.append(last == first ? "" : " ")
                        .append(words.get(last))
                        .toString());
            }
        }
    }
}
