package io.wirewatch.bench;

import io.wirewatch.core.story.MadeSketches;
import io.wirewatch.core.story.StoriesInMemory;
import io.wirewatch.core.story.StoryAssigner;
import io.wirewatch.core.story.StoryRecord;
import io.wirewatch.core.story.StorySettings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * How many items a second are put into stories on one core, with a window that holds so many items (a million unless told otherwise), and what it
 * takes: bytes of a story's record, the heap of the assigner with all stories and of the memory beside it, the time to read all stories again.
 *
 * <p>Sketches are made in batches before each measurement. The window is full when half of the items have gone through; from then on stories are
 * forgotten as fast as they come.
 */
final class StoryBenchmark {
    private static final int BATCH = 50_000;
    private static final double MEGABYTE = 1 << 20;
    private static final int COLLECTIONS = 3;

    private StoryBenchmark() {}

    public static void main(String... arguments) throws InterruptedException {
        int window = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Duration step = StorySettings.DEFAULT.window().dividedBy(window);
        double empty = used();
        StoriesInMemory memory = new StoriesInMemory();
        StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, memory);
        MadeSketches sketches = new MadeSketches(1);
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        int done = 0;
        while (done < window * 3 / 2) {
            List<MadeSketches.Made> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                batch.add(sketches.next());
            }
            long start = cpu();
            for (MadeSketches.Made made : batch) {
                now = now.plus(step);
                assigner.assign(made.item(), made.sketch(), now);
            }
            double seconds = (cpu() - start) / 1e9;
            done += BATCH;
            System.out.printf("%,d items, %,d stories: %,.0f items/s%n", done, assigner.stories(), BATCH / seconds);
        }
        double all = used() - empty;
        LongSummaryStatistics bytes = new LongSummaryStatistics();
        memory.forEachStory((StoryRecord story) -> bytes.accept(story.bytes().length));
        System.out.printf(
                "records: %,d of %,.0f bytes on average, at most %,d%n",
                bytes.getCount(), bytes.getAverage(), bytes.getMax());
        long start = System.nanoTime();
        StoryAssigner rebuilt = new StoryAssigner(StorySettings.DEFAULT, memory);
        double seconds = (System.nanoTime() - start) / 1e9;
        double index = used() - empty - all;
        System.out.printf(
                "heap: assigner %,.0f MB, memory beside it %,.0f MB; %,d stories read again in %.1f s%n",
                index / MEGABYTE, (all - index) / MEGABYTE, rebuilt.stories(), seconds);
    }

    /** Of this thread: collecting garbage runs beside it, and other programs do not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
