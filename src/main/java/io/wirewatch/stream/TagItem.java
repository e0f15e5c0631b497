package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.DeadLetterReason;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tags an item and matches it against the rules of this moment. */
final class TagItem extends ContextualProcessor<String, NewContent, String, Judged> {
    private final ItemTagger tagger;
    private final Supplier<RuleMatcher> rules;
    private final RuleFailures failures;
    private final InstantSource clock;

    TagItem(ItemTagger tagger, Supplier<RuleMatcher> rules, RuleFailures failures, InstantSource clock) {
        this.tagger = tagger;
        this.rules = rules;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public void process(Record<String, NewContent> record) {
        NewsItem item = record.value().item();
        ItemTagger.Result result = tag(item, rules.get());
        result.failedRules().forEach((rule, failure) -> failures.report(rule, item.id(), failure));
        context().forward(record.withValue(new Judged(record.value(), result.item(), clock.instant(), List.of())));
    }

    private ItemTagger.Result tag(NewsItem item, RuleMatcher matcher) {
        try {
            return tagger.tag(item, matcher);
        } catch (StackOverflowError e) {
            // An error would end the thread, and the next thread would meet the same item again.
            throw new SetAsideException(DeadLetterReason.FAILED, null, "the stack overflowed on this item");
        }
    }
}
