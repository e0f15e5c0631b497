package io.wirewatch.bench;

import com.sun.management.OperatingSystemMXBean;
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
 * <p>Sketches are made in batches before each measurement. The window is full when two thirds of the items have gone through; from then on
 * stories are forgotten as fast as they come. Two figures are told: by the time of the assigner's thread, and by that of the whole process, which
 * has the collecting of garbage and the compiling in it. Time that other programs took counts in neither.
 */
final class StoryBenchmark {
    private static final int BATCH = 50_000;
    private static final double MEGABYTE = 1 << 20;
    private static final int COLLECTIONS = 3;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final MadeSketches sketches = new MadeSketches(1);
    private final StoriesInMemory memory = new StoriesInMemory();
    private final Duration step;
    private StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, memory);
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private double threadSeconds;
    private double processSeconds;

    private StoryBenchmark(int window) {
        step = StorySettings.DEFAULT.window().dividedBy(window);
    }

    public static void main(String... arguments) throws InterruptedException {
        int window = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        double empty = used();
        StoryBenchmark benchmark = new StoryBenchmark(window);
        benchmark.assign(window);
        benchmark.assign(window / 2);
        benchmark.tellSizes(empty);
    }

    private void assign(int items) {
        threadSeconds = 0;
        processSeconds = 0;
        for (int done = 0; done < items; done += BATCH) {
            double before = threadSeconds;
            assign();
            System.out.printf(
                    "%,d items, %,d stories: %,.0f items/s%n",
                    done + BATCH, assigner.stories(), BATCH / (threadSeconds - before));
        }
        System.out.printf(
                "%,d items: %,.0f items/s by the thread, %,.0f by the process%n",
                items, items / threadSeconds, items / processSeconds);
    }

    private void assign() {
        List<MadeSketches.Made> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(sketches.next());
        }
        double process = SYSTEM.getProcessCpuTime();
        double thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (MadeSketches.Made made : batch) {
            now = now.plus(step);
            assigner.assign(made.item(), made.sketch(), now);
        }
        threadSeconds += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e9;
        processSeconds += (SYSTEM.getProcessCpuTime() - process) / 1e9;
    }

    private void tellSizes(double empty) throws InterruptedException {
        LongSummaryStatistics bytes = new LongSummaryStatistics();
        memory.forEachStory((StoryRecord story) -> bytes.accept(story.bytes().length));
        System.out.printf(
                "records: %,d of %,.0f bytes on average, at most %,d%n",
                bytes.getCount(), bytes.getAverage(), bytes.getMax());
        double both = used() - empty;
        assigner = null;
        double beside = used() - empty;
        System.out.printf(
                "heap: assigner %,.0f MB, memory beside it %,.0f MB%n", (both - beside) / MEGABYTE, beside / MEGABYTE);
        double start = SYSTEM.getProcessCpuTime();
        assigner = new StoryAssigner(StorySettings.DEFAULT, memory);
        System.out.printf(
                "%,d stories read again in %.1f s of the process%n",
                assigner.stories(), (SYSTEM.getProcessCpuTime() - start) / 1e9);
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
