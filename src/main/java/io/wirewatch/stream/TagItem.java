package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.DeadLetterReason;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Tags an item, knowing what its source spoke of before, and matches it against the rules of this moment. A withdrawn one passes. */
final class TagItem extends ContextualProcessor<String, NewContent, String, Judged> {
    private final ItemTagger tagger;
    private final Supplier<RuleMatcher> rules;
    private final RuleFailures failures;
    private final InstantSource clock;
    private final Integer homes;
    private SourceProfiles sources;

    TagItem(StreamParts parts, RuleFailures failures) {
        this.tagger = parts.tagger();
        this.rules = parts.rules()::snapshot;
        this.failures = failures;
        this.clock = parts.clock();
        this.homes = parts.homes();
    }

    @Override
    public void init(ProcessorContext<String, Judged> context) {
        super.init(context);
        sources = new SourceProfiles(context.getStateStore(Stores.SOURCES), homes);
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
            return tagger.tag(item, matcher, sources.of(item));
        } catch (StackOverflowError e) {
            // An error would end the thread, and the next thread would meet the same item again.
            throw new SetAsideException(DeadLetterReason.FAILED, null, "the stack overflowed on this item");
        }
    }
}
