package io.wirewatch.stream;

import io.wirewatch.core.clean.ContentHash;
import io.wirewatch.core.news.NewsItem;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** An item seen before with the same content ends here; with other content it goes on as an update. */
final class DropRepeats extends ContextualProcessor<String, Incoming, String, NewContent> {
    private final StreamCounts counts;
    private RecentValues seen;

    DropRepeats(StreamCounts counts) {
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, NewContent> context) {
        super.init(context);
        seen = new RecentValues(context.getStateStore(Stores.SEEN_ITEMS));
    }

    @Override
    public void process(Record<String, Incoming> record) {
        NewsItem item = record.value().item();
        String hash = ContentHash.of(item);
        Optional<String> before = seen.latest(item.id());
        if (before.isPresent() && before.get().equals(hash)) {
            counts.itemRepeated();
            return;
        }
        context().forward(record.withValue(new NewContent(item, hash, before.isPresent())));
    }
}
