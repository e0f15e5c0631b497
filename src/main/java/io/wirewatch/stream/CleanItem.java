package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.EmptyItemException;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.DeadLetterReason;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Cleans an item, which gives it its id; from here on the id is the key. */
final class CleanItem extends ContextualProcessor<String, Incoming, String, Incoming> {
    private static final int MAX_ID_UNITS = 1_000;

    private final ItemTagger tagger;

    CleanItem(ItemTagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public void process(Record<String, Incoming> record) {
        Incoming incoming = record.value();
        Incoming clean = incoming.isWithdrawal() ? incoming : incoming.withItem(clean(incoming.item()));
        if (clean.id().length() > MAX_ID_UNITS) {
            throw new SetAsideException(
                    DeadLetterReason.INVALID, "/id", "the id is longer than " + MAX_ID_UNITS + " characters");
        }
        context().forward(record.withKey(clean.id()).withValue(clean));
    }

    private NewsItem clean(NewsItem item) {
        NewsItem clean;
        try {
            clean = tagger.clean(item);
        } catch (EmptyItemException e) {
            throw new SetAsideException(DeadLetterReason.EMPTY, null, e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new SetAsideException(DeadLetterReason.INVALID, null, e.getMessage());
        }
        if (clean.id() == null) {
            throw new IllegalStateException("cleaning gave the item no id: " + clean.headline());
        }
        return clean;
    }
}
