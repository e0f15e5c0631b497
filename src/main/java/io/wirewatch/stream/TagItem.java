package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.DeadLetterReason;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Tags an item, knowing what its source spoke of before, and matches it against the rules of this moment. A withdrawn one passes. */
final class TagItem extends ContextualProcessor<String, NewContent, String, Judged> {
    private final ItemTagger tagger;
    private final Supplier<RuleMatcher> rules;
    private final RuleFailures failures;
    private final InstantSource clock;
    private KeyValueStore<String, SourceProfile> sources;

    TagItem(ItemTagger tagger, Supplier<RuleMatcher> rules, RuleFailures failures, InstantSource clock) {
        this.tagger = tagger;
        this.rules = rules;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, Judged> context) {
        super.init(context);
        sources = context.getStateStore(Stores.SOURCES);
    }

    @Override
    public void process(Record<String, NewContent> record) {
        NewContent content = record.value();
        context()
                .forward(record.withValue(content.change() == Change.WITHDRAWN ? withdrawn(content) : tagged(content)));
    }

    private Judged withdrawn(NewContent content) {
        return new Judged(content, null, null, null, clock.instant());
    }

    private Judged tagged(NewContent content) {
        ItemTagger.Result result = tag(content.item(), rules.get());
        result.failedRules().forEach((rule, failure) -> failures.report(rule, content.id(), failure));
        return new Judged(content, result.item(), result.sketch(), result.profile(), clock.instant());
    }

    private ItemTagger.Result tag(NewsItem item, RuleMatcher matcher) {
        try {
            return tagger.tag(item, matcher, profile(item));
        } catch (StackOverflowError e) {
            // An error would end the thread, and the next thread would meet the same item again.
            throw new SetAsideException(DeadLetterReason.FAILED, null, "the stack overflowed on this item");
        }
    }

    private SourceProfile profile(NewsItem item) {
        SourceProfile profile = ItemTagger.source(item).map(sources::get).orElse(null);
        return profile == null ? SourceProfile.EMPTY : profile;
    }
}
