package io.wirewatch.feed.soak;

import java.util.Arrays;
import java.util.SplittableRandom;

/** When the entries of a feed come out, in seconds of the script, the oldest first. */
final class EntryTimes {
    /** So many stand before second 0: more than any document shows. */
    private static final int HISTORY = 32;

    private EntryTimes() {}

    /**
     * @param silentSince when the last entry of a silent feed came out; half of these feeds bring one more in the first third
     * @param factor of the script: the past of a silent feed went at the world's pace, or it would be one short burst
     */
    static int[] draw(Rhythm rhythm, long horizon, long silentSince, double factor, SplittableRandom random) {
        int[] history = history(rhythm, random);
        if (rhythm == Rhythm.SILENT) {
            int[] silent = Arrays.stream(history)
                    .map(time -> (int) (time * factor + silentSince))
                    .toArray();
            return random.nextBoolean() ? silent : append(silent, (int) (horizon / random.nextInt(4, 8)));
        }
        int[] times = history;
        int next = random.nextInt(rhythm.gap(random, 0) + 1);
        for (int entry = HISTORY; next < horizon; entry++) {
            times = append(times, next);
            next += rhythm.gap(random, entry);
        }
        return times;
    }

    private static int[] history(Rhythm rhythm, SplittableRandom random) {
        int[] times = new int[HISTORY];
        int time = -random.nextInt(1, 120);
        for (int entry = HISTORY - 1; entry >= 0; entry--) {
            times[entry] = time;
            time -= rhythm.gap(random, entry);
        }
        return times;
    }

    private static int[] append(int[] times, int time) {
        int[] longer = Arrays.copyOf(times, times.length + 1);
        longer[times.length] = time;
        return longer;
    }
}
