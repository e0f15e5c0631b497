package io.wirewatch.stream;

import io.wirewatch.core.trend.Series;
import io.wirewatch.core.trend.SeriesHistory;
import io.wirewatch.core.trend.SurgeJudge;
import io.wirewatch.core.trend.Trend;
import io.wirewatch.core.trend.TrendWindow;
import io.wirewatch.wire.CloudEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts items by series, and tells how many there were in each window: within {@link #PAUSE} of a change, and once more when the window is over.
 * All that is still to be told stands in the stores, so a restart loses none of it.
 */
final class CountTrends extends ContextualProcessor<String, SeriesCount, String, Trend> {
    /** Changes of a series within so much time are told together. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** A series in which nothing came for so long is forgotten. */
    static final Duration MEMORY = Duration.ofDays(60);

    /** More series than that are not counted in one partition, since anyone may invent sources. */
    static final int MOST_SERIES = 500_000;

    /** So many timers fire at once: when a day ends there may be more than a transaction has time for. */
    static final int MOST_AT_ONCE = 5_000;

    /** So far back a new series is known to have had no items, if we counted then. */
    private static final Duration KNOWN_SILENCE = Duration.ofDays(28);

    private static final Map<TrendWindow, TrendTimer.Kind> ENDS = Map.of(
            TrendWindow.FIVE_MINUTES, TrendTimer.Kind.END_OF_FIVE_MINUTES,
            TrendWindow.HOUR, TrendTimer.Kind.END_OF_HOUR,
            TrendWindow.DAY, TrendTimer.Kind.END_OF_DAY);

    private static final String TYPE = "io.wirewatch.trend.v1";
    private static final String COUNTING_SINCE = "";

    private KeyValueStore<String, byte[]> counts;
    private KeyValueStore<String, byte[]> baselines;
    private KeyValueStore<byte[], byte[]> timers;

    @Override
    public void init(ProcessorContext<String, Trend> context) {
        super.init(context);
        counts = context.getStateStore(TrendStores.COUNTS);
        baselines = context.getStateStore(TrendStores.BASELINES);
        timers = context.getStateStore(TrendStores.TIMERS);
        context.schedule(
                Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, now -> fire(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, SeriesCount> record) {
        String series = record.key();
        Instant time = record.value().time();
        UntoldCounts before = known(series);
        if (before == null) {
            before = begin(series, time);
        }
        if (before == null) {
            return;
        }
        if (before.counts().endsBefore(time)) {
            before = nextDay(series, before, time);
        }
        if (!time.isBefore(before.counts().keptSince())) {
            schedule(series, before, time);
            counts.put(series, before.with(before.counts().add(time), time).toBytes());
        }
    }

    private UntoldCounts known(String series) {
        byte[] bytes = counts.get(series);
        return bytes == null ? null : UntoldCounts.read(bytes);
    }

    /** @return null when there are too many series already */
    private UntoldCounts begin(String series, Instant time) {
        if (baselines.approximateNumEntries() > MOST_SERIES) {
            return null;
        }
        Instant since = countingSince(time);
        Instant silent = time.minus(KNOWN_SILENCE);
        SeriesHistory history =
                SeriesHistory.since(since.isBefore(silent) ? silent : since).advance(time);
        baselines.put(series, history.baselineBytes());
        put(new TrendTimer(now().plus(MEMORY), TrendTimer.Kind.FORGET, series));
        return new UntoldCounts(history.recent(), Set.of());
    }

    private Instant countingSince(Instant time) {
        byte[] known = baselines.get(COUNTING_SINCE);
        if (known != null) {
            return SeriesHistory.read(known).recent().since();
        }
        baselines.put(COUNTING_SINCE, SeriesHistory.since(time).toBytes());
        return time;
    }

    private UntoldCounts nextDay(String series, UntoldCounts before, Instant time) {
        SeriesHistory history =
                SeriesHistory.of(before.counts(), baselines.get(series)).advance(time);
        baselines.put(series, history.baselineBytes());
        return new UntoldCounts(history.recent(), before.untold());
    }

    private void schedule(String series, UntoldCounts before, Instant time) {
        Instant now = now();
        if (before.untold().isEmpty()) {
            long pause = PAUSE.toMillis();
            Instant next = Instant.ofEpochMilli((now.toEpochMilli() / pause + 1) * pause);
            put(new TrendTimer(next, TrendTimer.Kind.TELL, series));
        }
        ENDS.forEach((window, kind) -> {
            Instant end = window.start(time).plus(window.length());
            if (before.counts().count(window, time) == 0 && end.isAfter(now)) {
                put(new TrendTimer(end, kind, series));
            }
        });
    }

    private void fire(Instant now) {
        List<byte[]> due = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> all = timers.range(null, TrendTimer.after(now))) {
            while (all.hasNext() && due.size() < MOST_AT_ONCE) {
                due.add(all.next().key);
            }
        }
        for (byte[] key : due) {
            timers.delete(key);
            fire(TrendTimer.read(key), now);
        }
    }

    private void fire(TrendTimer timer, Instant now) {
        UntoldCounts known = known(timer.series());
        if (known == null) {
            return;
        }
        switch (timer.kind()) {
            case TELL -> tellChanges(timer.series(), known, now);
            case END_OF_FIVE_MINUTES -> tellEnd(timer, TrendWindow.FIVE_MINUTES, known, now);
            case END_OF_HOUR -> tellEnd(timer, TrendWindow.HOUR, known, now);
            case END_OF_DAY -> tellEnd(timer, TrendWindow.DAY, known, now);
            case FORGET -> forget(timer.series(), known, now);
        }
    }

    private void tellChanges(String series, UntoldCounts known, Instant now) {
        SeriesHistory history = SeriesHistory.of(known.counts(), baselines.get(series));
        for (TrendWindow window : TrendWindow.values()) {
            Set<Instant> starts = new TreeSet<>();
            known.untold().forEach(time -> starts.add(window.start(time)));
            starts.forEach(start -> tell(series, history, window, start, now));
        }
        counts.put(series, known.told().toBytes());
    }

    private void tellEnd(TrendTimer timer, TrendWindow window, UntoldCounts known, Instant now) {
        SeriesHistory history = SeriesHistory.of(known.counts(), baselines.get(timer.series()));
        tell(timer.series(), history, window, timer.due().minus(window.length()), now);
    }

    private void tell(String series, SeriesHistory history, TrendWindow window, Instant start, Instant now) {
        if (start.isBefore(history.keptSince())) {
            return;
        }
        boolean complete = !start.plus(window.length()).isAfter(now);
        Trend trend = Trend.of(Series.read(series), SurgeJudge.assess(history, window, start), complete);
        RecordHeaders headers = new RecordHeaders();
        String id = trend.key() + '/' + trend.count() + (complete ? "/complete" : "");
        CloudEvents.stamp(headers, TYPE, id, trend.key(), now);
        context().forward(new Record<>(trend.key(), trend, now.toEpochMilli(), headers));
    }

    /** The day of a series' counts is that of its last item. */
    private void forget(String series, UntoldCounts known, Instant now) {
        Instant last = known.counts().today().atStartOfDay(ZoneOffset.UTC).toInstant();
        if (last.plus(MEMORY).isAfter(now)) {
            put(new TrendTimer(last.plus(MEMORY), TrendTimer.Kind.FORGET, series));
        } else {
            counts.delete(series);
            baselines.delete(series);
        }
    }

    private void put(TrendTimer timer) {
        timers.put(timer.toBytes(), new byte[0]);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }
}
