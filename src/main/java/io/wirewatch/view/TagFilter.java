package io.wirewatch.view;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.rule.QueryField;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a filter asks of an item's tags and source, as the rule language would say it: any of the values of a field, and that for each field.
 *
 * @param query null for nothing
 */
record TagFilter(Query query) {
    private static final AnalyzedText NO_WORDS = new AnalyzedText(List.of());

    /** @throws io.wirewatch.core.rule.InvalidQueryException when one of them is none that its field takes */
    static TagFilter of(Set<String> regions, Set<String> topics, Set<String> languages, Set<String> sources) {
        List<Query> all = new ArrayList<>();
        add(all, QueryField.REGION, regions);
        add(all, QueryField.TOPIC, topics);
        add(all, QueryField.LANG, languages);
        add(all, QueryField.SOURCE, sources);
        return new TagFilter(all.isEmpty() ? null : new Query.And(all));
    }

    private static void add(List<Query> all, QueryField field, Set<String> values) {
        if (!values.isEmpty()) {
            all.add(new Query.Or(
                    values.stream().sorted().map(value -> parse(field, value)).toList()));
        }
    }

    /** In quotes a value is nothing but text. */
    private static Query parse(QueryField field, String value) {
        return RuleParser.parse(
                field.name().toLowerCase(Locale.ROOT) + ":\"" + value.replaceAll("[\"“”„«»]", " ") + '"');
    }

    boolean holds(TaggedItem tagged) {
        return query == null || QueryEvaluator.evaluate(query, NO_WORDS, tagged).matched();
    }

    boolean isEmpty() {
        return query == null;
    }
}
