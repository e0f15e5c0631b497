package io.wirewatch.stream;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.SourceProfile;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is known of the sources of items. Each partition of the items knows what it has seen itself; where a replay has put the items of several into
 * one, they are still told apart, so that it knows no more of a source than was known.
 */
final class SourceProfiles {
    /** More sources than that, roughly, are not got to know in one partition, since anyone may invent some. */
    private static final int MOST_SOURCES = 500_000;

    private final KeyValueStore<String, SourceProfile> store;
    private final Integer homes;
    private final int most;

    /** @param homes how many partitions the items of this one came from; null where they are at home */
    SourceProfiles(KeyValueStore<String, SourceProfile> store, Integer homes) {
        this(store, homes, MOST_SOURCES);
    }

    SourceProfiles(KeyValueStore<String, SourceProfile> store, Integer homes, int most) {
        this.store = store;
        this.homes = homes;
        this.most = most;
    }

    /** What was known before this item; an empty profile for an item without a source. */
    SourceProfile of(NewsItem item) {
        return key(item).map(store::get).orElse(SourceProfile.EMPTY);
    }

    /** Remembers what is known with this item; nothing for an item without a source, or of one source too many. */
    void put(NewsItem item, SourceProfile profile) {
        key(item)
                .filter(key -> store.approximateNumEntries() < most || store.get(key) != null)
                .ifPresent(key -> store.put(key, profile));
    }

    private Optional<String> key(NewsItem item) {
        Optional<String> source = ItemTagger.source(item);
        return homes == null ? source : source.map(name -> Incoming.home(item.id(), homes) + "/" + name);
    }
}
