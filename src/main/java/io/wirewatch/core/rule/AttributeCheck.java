package io.wirewatch.core.rule;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.Folding;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Compares the tags of an item, and what stands outside its text, with what a query asks for. */
final class AttributeCheck {
    private AttributeCheck() {}

    /**
     * What came of it.
     *
     * @param evidence that of the tags that hold; nothing for what stands outside the text
     */
    record Result(boolean holds, List<Evidence> evidence) {}

    static Result of(Query.Attribute asked, TaggedItem tagged) {
        NewsItem item = tagged.item();
        String value = asked.value();
        return switch (asked.field()) {
            case REGION -> region(value, tagged, false);
            case PRIMARY -> region(value, tagged, true);
            case TOPIC -> topic(value, tagged);
            case LANG -> outside(value.equals(language(tagged)));
            case SOURCE -> outside(source(value, item));
            case AUTHOR -> outside(anyHolds(item.authors(), value));
            case CATEGORY -> outside(anyHolds(item.categories(), value));
            case URL -> outside(item.url() != null && holdsWords(item.url(), value));
            case TITLE -> throw new IllegalArgumentException("title: is no attribute");
        };
    }

    private static Result outside(boolean holds) {
        return new Result(holds, List.of());
    }

    private static Result region(String code, TaggedItem tagged, boolean primaryOnly) {
        List<RegionTag> found = tagged.regions().stream()
                .filter(tag -> (tag.primary() || !primaryOnly) && isOrLiesIn(code, tag.code(), tag.within()))
                .toList();
        return new Result(
                !found.isEmpty(),
                inOrder(found.stream().map(RegionTag::evidence).toList()));
    }

    private static Result topic(String value, TaggedItem tagged) {
        List<TopicTag> found = tagged.topics().stream()
                .filter(tag ->
                        isOrLiesIn(value, withoutPrefix(tag.code()), tag.broader()) || holdsWords(tag.name(), value))
                .toList();
        return new Result(
                !found.isEmpty(), inOrder(found.stream().map(TopicTag::evidence).toList()));
    }

    private static List<Evidence> inOrder(List<List<Evidence>> evidence) {
        return evidence.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Evidence::field).thenComparingInt(Evidence::start))
                .toList();
    }

    private static boolean isOrLiesIn(String wanted, String code, Collection<String> above) {
        return wanted.equalsIgnoreCase(code)
                || above.stream().anyMatch(one -> wanted.equalsIgnoreCase(withoutPrefix(one)));
    }

    static String withoutPrefix(String code) {
        return code.startsWith("medtop:") ? code.substring("medtop:".length()) : code;
    }

    /** The language without its region, as found in the text or else as declared; null when there is none. */
    static String language(TaggedItem tagged) {
        String tag =
                tagged.language() != null ? tagged.language() : tagged.item().language();
        return tag == null ? null : AttributeValues.primaryLanguage(tag);
    }

    private static boolean source(String wanted, NewsItem item) {
        Source source = item.source();
        if (source == null) {
            return isHostOf(wanted, item.url());
        }
        return (source.id() != null && wanted.equals(Folding.fold(source.id())))
                || (source.name() != null && holdsWords(source.name(), wanted))
                || isHostOf(wanted, source.url());
    }

    /** {@code bbc.co.uk} is the host of {@code https://www.bbc.co.uk/news} and of all others under that name. */
    private static boolean isHostOf(String wanted, String url) {
        String host = host(url);
        return host.equals(wanted) || host.endsWith("." + wanted);
    }

    static String host(String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? "" : Folding.fold(host);
        } catch (IllegalArgumentException e) {
            return ""; // publishers write all sorts of things there
        }
    }

    private static boolean anyHolds(List<String> texts, String value) {
        return texts.stream().anyMatch(text -> holdsWords(text, value));
    }

    /** Whether a text holds the words of a value, in a row. */
    private static boolean holdsWords(String text, String value) {
        List<String> wanted = AttributeValues.words(value);
        return !wanted.isEmpty() && Collections.indexOfSubList(AttributeValues.words(text), wanted) >= 0;
    }
}
