package io.wirewatch.feed.soak;

import java.util.SplittableRandom;

/** How often a feed brings something, in seconds of the script. */
enum Rhythm {
    /** Every one to four minutes. */
    BUSY,
    /** Every ten to forty minutes. */
    USUAL,
    /** Every three to eight hours. */
    SLOW,
    DAILY,
    /** Five to ten entries at one stroke, every twenty to forty minutes. */
    BURSTS,
    /** Was usual once, and has brought nothing for long. */
    SILENT;

    static Rhythm draw(SplittableRandom random) {
        int percent = random.nextInt(100);
        return percent < 15
                ? BUSY
                : percent < 60 ? USUAL : percent < 84 ? SLOW : percent < 94 ? DAILY : percent < 99 ? BURSTS : SILENT;
    }

    /** Time from an entry to the next. */
    int gap(SplittableRandom random, int entry) {
        return switch (this) {
            case BUSY -> random.nextInt(60, 240);
            case USUAL, SILENT -> random.nextInt(600, 2400);
            case SLOW -> random.nextInt(3 * 3600, 8 * 3600);
            case DAILY -> random.nextInt(20 * 3600, 28 * 3600);
            case BURSTS -> entry % 7 == 0 ? random.nextInt(1200, 2400) : 0;
        };
    }
}
