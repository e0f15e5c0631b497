package io.wirewatch.core.topic;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.RuleParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A topic in the making: as written, with what extends it and what it takes over from narrower ones. Not to be shared between threads. */
final class TopicDraft {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}|" + Topic.ANY);

    private final WrittenTopic written;
    private String name;
    private List<String> broader;
    private final Map<String, TermList> own = new LinkedHashMap<>();
    private final Map<String, TermList> inherited = new LinkedHashMap<>();
    private final List<Conditions.Also> also = new ArrayList<>();
    private final List<Query> only = new ArrayList<>();
    private final List<Query> unless = new ArrayList<>();

    TopicDraft(WrittenTopic written) {
        this.written = written;
        if (!Topic.isCode(written.code())) {
            throw place().wrong("the code is missing or not made of letters and digits", "code: \"16000000\"");
        }
        if (written.name() == null || written.name().isBlank()) {
            throw place().wrong("the name is missing", "name: conflict, war and peace");
        }
        name = written.name();
        broader = written.broader() == null ? List.of() : written.broader();
        take(written);
        if (own.isEmpty()) {
            throw place().wrong("there are no terms", "terms:, then en:, then 3: a word, a phrase, a prefix*");
        }
    }

    String code() {
        return written.code();
    }

    WrittenTopic.Place place() {
        return written.place();
    }

    List<String> broader() {
        return broader;
    }

    void extend(WrittenTopic more) {
        name = more.name() == null || more.name().isBlank() ? name : more.name();
        broader = more.broader() == null ? broader : more.broader();
        take(more);
    }

    private void take(WrittenTopic from) {
        Map<String, TermList> lists = new LinkedHashMap<>();
        for (WrittenTopic.Term term : from.terms()) {
            if (!LANGUAGE.matcher(term.language()).matches()) {
                throw term.place()
                        .wrong(
                                "not a language: " + term.language(),
                                "en, fr … or any; countries and scripts are not told apart");
            }
            lists.computeIfAbsent(term.language(), language -> new TermList()).add(term);
        }
        lists.forEach((language, list) ->
                own.computeIfAbsent(language, key -> new TermList()).replace(list));
        from.conditions().forEach(this::take);
    }

    private void take(WrittenTopic.Condition condition) {
        Query query = parse(condition);
        switch (condition.kind()) {
            case ALSO -> {
                requireWeight(condition);
                also.add(new Conditions.Also(query, condition.weight()));
            }
            case ONLY -> only.add(query);
            case UNLESS -> unless.add(query);
        }
        if (also.size() > Conditions.MAX_ALSO) {
            throw condition
                    .place()
                    .wrong("a topic may have " + Conditions.MAX_ALSO + " conditions under also:", "join some with OR");
        }
    }

    private static void requireWeight(WrittenTopic.Condition condition) {
        if (condition.weight() == 0 || Math.abs(condition.weight()) > TermList.MAX_CONDITION) {
            throw condition
                    .place()
                    .wrong(
                            "not a weight: " + condition.weight(),
                            "1 to " + TermList.MAX_CONDITION
                                    + ", with a - before it for what speaks against the topic");
        }
    }

    private static Query parse(WrittenTopic.Condition condition) {
        try {
            Query query = RuleParser.parse(condition.query());
            if (query.toString().contains("topic:")) {
                throw condition
                        .place()
                        .wrong("a condition cannot ask for topics", "they are not known yet; ask for words");
            }
            return query;
        } catch (InvalidQueryException e) {
            throw condition.place().wrong(e.getMessage(), e.hint());
        }
    }

    /** Takes over what a narrower topic says, where nothing is said here. */
    void inherit(TopicDraft narrower) {
        narrower.own.forEach((language, list) ->
                inherited.computeIfAbsent(language, key -> new TermList()).replace(list));
    }

    Topic topic() {
        TermList any = all(Topic.ANY);
        Map<String, Query.Score> terms = new LinkedHashMap<>();
        own.keySet().forEach(language -> terms.put(language, all(language).query(any, place())));
        inherited.keySet().stream()
                .filter(language -> !own.containsKey(language) && !all(language).isEmpty())
                .forEach(language -> terms.put(language, all(language).query(any, place())));
        return new Topic(code(), name, broader, terms, new Conditions(also, only, unless));
    }

    private TermList all(String language) {
        TermList mine = own.getOrDefault(language, new TermList());
        TermList below = inherited.get(language);
        if (below == null) {
            return mine;
        }
        // Without words of its own in a language a topic would keep those below from being named.
        return mine.isEmpty() && !language.equals(Topic.ANY) ? below : mine.with(below);
    }
}
