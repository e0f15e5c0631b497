package io.wirewatch.history;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the ids of the stories of what a search finds, and gives up when there are too many. Not to be shared between threads. */
final class StoryCollector extends SimpleCollector {
    private final int most;
    private final Set<String> stories = new HashSet<>();
    private SortedDocValues ids;
    private int last;

    private StoryCollector(int most) {
        this.most = most;
    }

    /** Collects on one thread; nothing when there are more than so many. */
    static CollectorManager<StoryCollector, Optional<Set<String>>> of(int most) {
        return new CollectorManager<>() {
            @Override
            public StoryCollector newCollector() {
                return new StoryCollector(most);
            }

            @Override
            public Optional<Set<String>> reduce(Collection<StoryCollector> collectors) {
                Set<String> all = new HashSet<>();
                collectors.forEach(collector -> all.addAll(collector.stories));
                return all.size() > most ? Optional.empty() : Optional.of(all);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ids = DocValues.getSorted(context.reader(), Fields.STORY);
        last = -1;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (stories.size() > most) {
            throw new CollectionTerminatedException();
        }
        if (ids.advanceExact(doc) && ids.ordValue() != last) {
            last = ids.ordValue();
            stories.add(ids.lookupOrd(last).utf8ToString());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
