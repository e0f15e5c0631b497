package io.wirewatch.core;

import io.wirewatch.core.clean.ItemCleaner;
import io.wirewatch.core.news.ItemSource;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.RegionExplainer;
import io.wirewatch.core.region.RegionTagger;
import io.wirewatch.core.region.RegionTags;
import io.wirewatch.core.region.SourceContext;
import io.wirewatch.core.region.SourceMemory;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.region.gazetteer.Region;
import io.wirewatch.core.rule.MatchResult;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.story.StorySketch;
import io.wirewatch.core.story.StorySketcher;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.LanguageIdentifier;
import io.wirewatch.core.topic.Topic;
import io.wirewatch.core.topic.TopicTagger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one door to the core: an item as published goes in, a tagged item comes out. The stream and the command-line filters both
 * come through here, so they say the same of the same item.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class ItemTagger {
    private final ItemCleaner cleaner = new ItemCleaner();
    private final Analyzer analyzer = new Analyzer();
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final StorySketcher sketcher = new StorySketcher();
    private final RegionTagger regions;
    private final TopicTagger topics;

    public ItemTagger(RegionTagger regions, TopicTagger topics) {
        this.regions = regions;
        this.topics = topics;
    }

    /** The regions that items are tagged with. */
    public Collection<Region> knownRegions() {
        return regions.gazetteer().regions();
    }

    /** The topics that items are tagged with. */
    public Collection<Topic> knownTopics() {
        return topics.taxonomy().topics();
    }

    /** The first step alone: what an item's identity and repeats are judged by. Cleaning a clean item changes nothing. */
    public NewsItem clean(NewsItem item) {
        return cleaner.clean(item);
    }

    /**
     * Cleans and tags an item, and matches it against rules.
     *
     * @param rules the rules as of now: the whole item is judged by this one snapshot
     */
    public Result tag(NewsItem published, RuleMatcher rules) {
        return tag(published, rules, SourceProfile.EMPTY);
    }

    /**
     * The same for one of several items in order: it knows what the earlier ones of its source spoke of, and its own places are remembered.
     */
    public Result tag(NewsItem published, RuleMatcher rules, SourceMemory memory) {
        NewsItem item = cleaner.clean(published);
        Optional<String> source = source(item);
        Result result = tagClean(item, rules, source.map(memory::profile).orElse(SourceProfile.EMPTY));
        source.ifPresent(name -> memory.remember(name, result.profile()));
        return result;
    }

    /**
     * Under what the items of its source are remembered together; nothing when it does not say where it comes from.
     *
     * @param item a clean one
     */
    public static Optional<String> source(NewsItem item) {
        return ItemSource.key(item);
    }

    /**
     * The same when somebody else remembers.
     *
     * @param profile what the earlier items of its source spoke of
     */
    public Result tag(NewsItem published, RuleMatcher rules, SourceProfile profile) {
        return tagClean(cleaner.clean(published), rules, profile);
    }

    private Result tagClean(NewsItem item, RuleMatcher rules, SourceProfile profile) {
        AnalyzedText text = analyzer.analyze(item);
        String language = languages.identify(text).orElse(null);
        String spoken = language == null ? item.language() : language;
        RegionTags found = regions.tag(
                text, spoken, new SourceContext(ItemSource.country(item).orElse(null), profile));
        TaggedItem placed = new TaggedItem(item, language, found.regions(), found.places(), null, null, null);
        TaggedItem tagged = placed.withTopics(topics.tag(text, placed, spoken));
        MatchResult matched = rules.match(text, tagged);
        return new Result(
                tagged.withMatches(matched.matches()),
                matched.failures(),
                found.profile(),
                sketcher.sketch(tagged, text));
    }

    /**
     * Why an item is tagged with places and countries as it is, and why not with others: lines for people.
     *
     * @param profile what the earlier items of its source spoke of
     */
    public List<String> explainRegions(NewsItem published, SourceProfile profile) {
        NewsItem item = cleaner.clean(published);
        AnalyzedText text = analyzer.analyze(item);
        String language = languages.identify(text).orElse(item.language());
        return new RegionExplainer(regions)
                .explain(
                        text,
                        language,
                        new SourceContext(ItemSource.country(item).orElse(null), profile));
    }

    /**
     * A tagged item, and what went wrong on the way to it.
     *
     * @param failedRules rule id → why its evaluation failed
     * @param profile what the items of its source spoke of, this one counted in
     * @param sketch what its story is found by
     */
    public record Result(
            TaggedItem item, Map<String, RuntimeException> failedRules, SourceProfile profile, StorySketch sketch) {}
}
