package io.wirewatch.stream;

import io.wirewatch.core.clean.ContentHash;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** An item seen before with the same content ends here; with other content it goes on as an update. Only a known one can be withdrawn. */
final class DropRepeats extends ContextualProcessor<String, Incoming, String, NewContent> {
    private final StreamCounts counts;
    private RecentValues<String> seen;

    DropRepeats(StreamCounts counts) {
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, NewContent> context) {
        super.init(context);
        seen = new RecentValues<>(context.getStateStore(Stores.SEEN_ITEMS));
    }

    @Override
    public void process(Record<String, Incoming> record) {
        Incoming incoming = record.value();
        Optional<String> before = seen.latest(incoming.id());
        String hash = incoming.isWithdrawal() ? NewContent.WITHDRAWN : ContentHash.of(incoming.item());
        // What is not there need not be withdrawn.
        if (hash.equals(before.orElse(NewContent.WITHDRAWN))) {
            counts.itemRepeated();
            return;
        }
        context().forward(record.withValue(new NewContent(incoming.id(), incoming.item(), hash, change(before, hash))));
    }

    private static Change change(Optional<String> before, String hash) {
        if (hash.equals(NewContent.WITHDRAWN)) {
            return Change.WITHDRAWN;
        }
        return before.isEmpty() || before.get().equals(NewContent.WITHDRAWN) ? Change.NEW : Change.UPDATED;
    }
}
