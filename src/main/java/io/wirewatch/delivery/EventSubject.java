package io.wirewatch.delivery;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.rule.EvaluationLimitException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What filters ask of an event. An alert is asked by way of the items that it carries; a story is asked as an item that has its headline, its
 * regions and its topics, once for each of its languages. Texts are analyzed when the first query asks. Not to be shared between threads.
 */
final class EventSubject {
    /** Of the withdrawn item nothing is known but its id: it concerns all who follow items. */
    static final EventSubject WITHDRAWN = new EventSubject(null, List.of(), List.of());

    private static final Analyzer ANALYZER = new Analyzer();

    private final String story;
    private final List<RuleRef> rules;
    private final List<TaggedItem> items;
    private final List<AnalyzedText> texts = new ArrayList<>();

    private EventSubject(String story, List<RuleRef> rules, List<TaggedItem> items) {
        this.story = story;
        this.rules = rules;
        this.items = items;
    }

    /** @param tags learns from items, and says what contains the tags of stories */
    static EventSubject of(Object value, KnownTags tags) {
        if (value instanceof Story story) {
            return new EventSubject(story.id(), List.of(), items(story, tags));
        } else if (value instanceof Alert alert) {
            return new EventSubject(id(alert.story()), List.of(alert.rule()), alert.items());
        }
        TaggedItem item = (TaggedItem) value;
        tags.learn(item);
        return new EventSubject(
                id(item.story()), item.matches().stream().map(RuleMatch::rule).toList(), List.of(item));
    }

    private static String id(StoryRef story) {
        return story == null ? null : story.id();
    }

    private static List<TaggedItem> items(Story story, KnownTags tags) {
        NewsItem item = NewsItem.builder()
                .title(story.headline() == null || story.headline().isBlank() ? story.id() : story.headline())
                .build();
        List<RegionTag> regions = tags.regions(story);
        List<TopicTag> topics = tags.topics(story);
        Stream<String> languages = story.languages().isEmpty() ? Stream.of((String) null) : story.languages().stream();
        return languages
                .map(language -> new TaggedItem(item, language, regions, List.of(), topics, null, List.of()))
                .toList();
    }

    /** Null when it belongs to none. */
    String story() {
        return story;
    }

    /** Of an item those that match, of an alert its own. */
    List<RuleRef> rules() {
        return rules;
    }

    /** Whether a query holds for one of the items; where one cannot be answered in good time, it is taken to hold. */
    boolean holds(Query query) {
        while (texts.size() < items.size()) {
            texts.add(ANALYZER.analyze(items.get(texts.size()).item()));
        }
        for (int i = 0; i < items.size(); i++) {
            if (holds(query, texts.get(i), items.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Query query, AnalyzedText text, TaggedItem item) {
        try {
            return QueryEvaluator.evaluate(query, text, item).matched();
        } catch (EvaluationLimitException e) {
            return true;
        }
    }
}
