package io.wirewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleLint;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedReader;
import io.wirewatch.feed.document.UnreadableFeedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sample rules and the declared regions on the sample items, through the same door as in the stream. */
class SampleTagsTest {
    private static final ItemTagger TAGGER = Taggers.standard();

    @Test
    void everyRuleFiresOnSomeItemsAndOnFew() throws IOException, UnreadableFeedException {
        List<Rule> rules = SamplesTest.rules();
        TryAllMatcher matcher = new TryAllMatcher(rules);
        Map<String, List<String>> fired = new TreeMap<>();
        rules.forEach(rule -> fired.put(rule.id(), new ArrayList<>()));
        for (NewsItem item : items()) {
            ItemTagger.Result result = TAGGER.tag(item, matcher);
            assertThat(result.failedRules()).isEmpty();
            for (RuleMatch match : result.item().matches()) {
                fired.get(match.rule().id()).add(item.title());
            }
        }
        assertThat(fired)
                .allSatisfy((rule, titles) ->
                        assertThat(titles).as(rule).isNotEmpty().hasSizeLessThan(12));
    }

    @Test
    void theRulesAreWrittenWithoutADoubt() throws IOException {
        assertThat(SamplesTest.rules())
                .allSatisfy(rule ->
                        assertThat(RuleLint.lint(rule.query())).as(rule.id()).isEmpty());
    }

    /** A floor, not a score: the samples are easy on purpose. */
    @Test
    void nearlyAllItemsAreAboutTheRegionTheyWereWrittenFor() throws UnreadableFeedException {
        Map<String, String> declared = new TreeMap<>();
        SamplesTest.samples()
                .forEach(sample -> sample.entries().forEach(entry -> declared.put(entry.key(), entry.about())));
        List<NewsItem> missed = new ArrayList<>();
        for (NewsItem item : items()) {
            String about = declared.get(item.url()
                    .substring(item.url().lastIndexOf('/') + 1, item.url().lastIndexOf('-')));
            List<RegionTag> regions =
                    TAGGER.tag(item, new TryAllMatcher(List.of())).item().regions();
            if (regions.stream()
                    .noneMatch(region -> region.primary() && region.code().equals(about))) {
                missed.add(item);
            }
        }
        assertThat(missed).hasSizeLessThan(8);
    }

    private static List<NewsItem> items() throws UnreadableFeedException {
        List<NewsItem> items = new ArrayList<>();
        for (SampleFeed sample : SamplesTest.samples()) {
            String id = sample.file().substring(0, sample.file().indexOf('.'));
            String document = sample.render(sample.lastStep(), Instant.EPOCH, Duration.ofSeconds(1));
            FeedContext context = new FeedContext(null, null, new Source(id, null, null, null), null, null);
            items.addAll(new FeedReader()
                    .read(document.getBytes(StandardCharsets.UTF_8), context)
                    .items());
        }
        return items;
    }
}
