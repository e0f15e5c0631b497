package io.wirewatch.view;

import io.wirewatch.core.trend.Trend;
import io.wirewatch.core.trend.TrendWindow;
import io.wirewatch.index.Change;
import io.wirewatch.index.Keys;
import io.wirewatch.index.Newest;
import io.wirewatch.view.TrendTotals.Total;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The counts of items by series and window: windows of five minutes for two days, hours for 30 days, days for 90. Safe to share between threads.
 */
public final class TrendView implements AutoCloseable {
    /** So many windows are given at most; the oldest are left out. */
    public static final int MOST_WINDOWS = 50_000;

    /** So many series are given at most where only the newest window is wanted. */
    public static final int MOST_LATEST = 2_000;

    private static final Newest ORDER = new Newest(ViewFields.TIME, ViewFields.PLACE);
    private static final Comparator<Total> LARGEST_FIRST =
            Comparator.comparingLong(Total::sum).reversed().thenComparing(Total::series);

    private final ViewIndex index;

    private TrendView(ViewIndex index) {
        this.index = index;
    }

    static TrendView keep(ViewSources sources) {
        ViewIndex.Form form = new ViewIndex.Form(record -> change(record, sources.clock()), TrendView::expired);
        return new TrendView(ViewIndex.keep("trends", sources.topics().trends(), form, sources));
    }

    /** How long windows are kept. */
    public static Duration kept(TrendWindow window) {
        return switch (window) {
            case FIVE_MINUTES -> Duration.ofDays(2);
            case HOUR -> Duration.ofDays(30);
            case DAY -> Duration.ofDays(90);
        };
    }

    private static Query expired(Instant now) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (TrendWindow window : TrendWindow.values()) {
            long oldest = now.minus(kept(window)).toEpochMilli();
            any.add(
                    new BooleanQuery.Builder()
                            .add(new TermQuery(new Term(TrendDocument.WINDOW, window.name())), Occur.FILTER)
                            .add(LongPoint.newRangeQuery(ViewFields.TIME, Long.MIN_VALUE, oldest - 1), Occur.FILTER)
                            .build(),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static Change change(ConsumerRecord<String, byte[]> record, InstantSource clock) {
        if (record.value() == null) {
            return Change.deleting(new Term(ViewFields.ID, Keys.cut(record.key())));
        }
        Trend trend = Json.read(record.value(), Trend.class);
        boolean tooOld = trend.start().isBefore(clock.instant().minus(kept(trend.window())));
        return tooOld
                ? null
                : Change.replacing(new Term(ViewFields.ID, Keys.cut(trend.key())), TrendDocument.of(record, trend));
    }

    /** The series with the largest sums in a span of time, largest first, at most so many. */
    public List<TrendSeries> series(TrendFilter filter, int most) {
        return index.search(searcher -> series(searcher, filter, most)).orElse(List.of());
    }

    private static List<TrendSeries> series(IndexSearcher searcher, TrendFilter filter, int most) throws IOException {
        List<Total> largest = largest(searcher, filter, most);
        List<String> names = largest.stream().map(Total::series).toList();
        FieldDoc[] found = ORDER.find(
                searcher, wanted(filter).among(TrendDocument.SERIES, names).query(), null, MOST_WINDOWS);
        TrendReader reader = reader(searcher, filter);
        Map<String, Deque<Trend>> trends = new HashMap<>();
        for (FieldDoc one : found) {
            TrendReader.Named read = reader.read(one.doc);
            trends.computeIfAbsent(read.series(), name -> new ArrayDeque<>()).addFirst(read.trend());
        }
        return largest.stream()
                .filter(total -> trends.containsKey(total.series()))
                .map(total -> new TrendSeries(total.sum(), List.copyOf(trends.get(total.series()))))
                .toList();
    }

    /** The newest window of each series in a span of time, largest sum first, at most {@value #MOST_LATEST}. */
    public List<LatestTrend> latest(TrendFilter filter) {
        return index.search(searcher -> latest(searcher, filter)).orElse(List.of());
    }

    private static List<LatestTrend> latest(IndexSearcher searcher, TrendFilter filter) throws IOException {
        TrendReader reader = reader(searcher, filter);
        List<LatestTrend> latest = new ArrayList<>();
        for (Total total : largest(searcher, filter, MOST_LATEST)) {
            latest.add(new LatestTrend(reader.read(total.newest()).trend(), total.sum()));
        }
        return latest;
    }

    private static TrendReader reader(IndexSearcher searcher, TrendFilter filter) {
        return new TrendReader(searcher.getIndexReader().leaves(), filter.window());
    }

    private static List<Total> largest(IndexSearcher searcher, TrendFilter filter, int most) throws IOException {
        return searcher.search(wanted(filter).query(), TrendTotals.manager()).stream()
                .sorted(LARGEST_FIRST)
                .limit(most)
                .toList();
    }

    private static Wanted wanted(TrendFilter filter) {
        return new Wanted()
                .is(TrendDocument.KIND, filter.kind().name())
                .is(TrendDocument.WINDOW, filter.window().name())
                .any(TrendDocument.REGION, filter.regions())
                .any(TrendDocument.TOPIC, filter.topics())
                .any(TrendDocument.LANGUAGE, filter.languages())
                .any(TrendDocument.SOURCE, filter.sources())
                .within(ViewFields.TIME, filter.from(), filter.to());
    }

    ViewProgress progress() {
        return index.progress();
    }

    @Override
    public void close() {
        index.close();
    }
}
