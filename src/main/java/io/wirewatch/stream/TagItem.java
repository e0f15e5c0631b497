package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.DeadLetterReason;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Tags an item, knowing what its source spoke of before, and matches it against the rules of this moment. */
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
        NewsItem item = record.value().item();
        ItemTagger.Result result = tag(item, rules.get());
        result.failedRules().forEach((rule, failure) -> failures.report(rule, item.id(), failure));
        context()
                .forward(record.withValue(
                        new Judged(record.value(), result.item(), result.profile(), clock.instant(), List.of())));
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
