package io.wirewatch.history;

import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.MatchResult;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.core.rule.index.RuleIndex;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches a draft, and the narrower rules that it names under {@code unless}, with the matcher of the live path. Safe to share between threads.
 *
 * <p>Narrower rules that are missing, not enabled or refused match nothing, as they do live.
 */
final class DraftMatcher {
    private static final AnalyzedText NO_WORDS = new AnalyzedText(List.of());

    private final Analyzer analyzer = new Analyzer();
    private final Map<String, Query> queries = new LinkedHashMap<>();
    private final Map<String, RulePolicy> policies = new LinkedHashMap<>();
    private final RuleMatcher matcher;
    private final boolean asksWords;

    /** @throws io.wirewatch.core.rule.InvalidQueryException when the draft's query is none */
    DraftMatcher(Rule draft, List<Rule> others) {
        List<Rule> all = new ArrayList<>(others);
        all.add(draft);
        RuleSet set = new RuleSet(all);
        RuleIndex index = new RuleIndex();
        draft.unless().stream()
                .sorted()
                .distinct()
                .flatMap(id -> set.rule(id).stream())
                .filter(rule -> rule.enabled() && set.refusal(rule).isEmpty())
                .forEach(rule -> put(rule, set.query(rule), index));
        put(draft, set.query(draft), index);
        matcher = index.snapshot();
        asksWords = asksWords(queries.values());
    }

    private void put(Rule rule, Query query, RuleIndex index) {
        queries.put(rule.id(), query);
        policies.put(rule.id(), rule.policy());
        index.put(rule.ref(), query);
    }

    /** What is asked of the items, the draft's query last. */
    List<Query> queries() {
        return List.copyOf(queries.values());
    }

    /** The ids of the rules, the draft's last: the order in which the events of one item come. */
    List<String> rules() {
        return List.copyOf(queries.keySet());
    }

    /** What a rule says about its alerts. */
    RulePolicy policy(String rule) {
        return policies.get(rule);
    }

    /** Whether any of some queries asks for words. */
    static boolean asksWords(Collection<Query> queries) {
        return queries.stream().anyMatch(DraftMatcher::asksWords);
    }

    /** Whether a query asks for more than tags and what else stands outside the text. */
    private static boolean asksWords(Query query) {
        if (query instanceof Query.Attribute) {
            return false;
        } else if (query instanceof Query.And and) {
            return asksWords(and.parts());
        } else if (query instanceof Query.Or or) {
            return asksWords(or.parts());
        } else if (query instanceof Query.SomeOf some) {
            return asksWords(some.parts());
        } else if (query instanceof Query.Not not) {
            return asksWords(not.part());
        } else if (query instanceof Query.Reference reference) {
            return asksWords(reference.query());
        }
        return true;
    }

    /** What of these rules match an item. Its text is cut into words only where any of them asks for words. */
    MatchResult match(TaggedItem item) {
        return matcher.match(asksWords ? analyzer.analyze(item.item()) : NO_WORDS, item);
    }

    /** Of some matches, that of a rule; null when there is none. */
    static RuleMatch of(String rule, List<RuleMatch> matches) {
        return matches.stream()
                .filter(match -> match.rule().id().equals(rule))
                .findFirst()
                .orElse(null);
    }
}
