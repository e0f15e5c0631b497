package io.wirewatch.feed.soak;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What one feed does over time: when its entries come out, are edited, vanish, come back and fall out of the document, and when its server makes
 * trouble. A function of the second; nothing is remembered. Times are seconds of the script. Safe to share between threads.
 */
final class FeedScript {
    /** How long an entry of a feed with gaps is to be seen before it vanishes, and when it is back. */
    private static final Span GAP = new Span(20 * 60, 45 * 60);

    private static final int LAG = 6 * 60;
    private static final int FLAP = 97;
    private static final int[] WINDOWS = {8, 15, 20, 20, 30};
    private static final int SILENT_HOURS = 96;

    private final int number;
    private final int host;
    private final Format format;
    private final Rhythm rhythm;
    private final Set<Trait> traits;
    private final Trouble trouble;
    private final int window;
    private final int[] out;

    private FeedScript(
            int number,
            int host,
            Rhythm rhythm,
            Trouble trouble,
            Set<Trait> traits,
            int[] out,
            SplittableRandom random) {
        this.number = number;
        this.host = host;
        this.rhythm = rhythm;
        this.trouble = trouble;
        this.traits = traits;
        this.out = out;
        format = List.of(Format.values()).get(random.nextInt(Format.values().length));
        window = WINDOWS[random.nextInt(WINDOWS.length)];
    }

    static FeedScript draw(
            int number, int host, long horizon, ScriptClock clock, double troubled, SplittableRandom random) {
        Rhythm rhythm = Rhythm.draw(random);
        Trouble trouble = random.nextDouble() < troubled ? Traits.trouble(horizon, random) : Trouble.NONE;
        Set<Trait> traits = trouble.fault() == null ? Traits.draw(random) : EnumSet.noneOf(Trait.class);
        int[] out = EntryTimes.draw(rhythm, horizon, silentSince(clock, random), clock.factor(), random);
        return new FeedScript(number, host, rhythm, trouble, traits, out, random);
    }

    private static long silentSince(ScriptClock clock, SplittableRandom random) {
        return -Math.round(clock.factor() * 3600 * random.nextInt(SILENT_HOURS, 2 * SILENT_HOURS));
    }

    int number() {
        return number;
    }

    int host() {
        return host;
    }

    Format format() {
        return format;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    Trouble trouble() {
        return trouble;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    int entries() {
        return out.length;
    }

    /** When an entry came out. */
    long out(int entry) {
        return out[entry];
    }

    /** Which of the servers behind the address answers then. */
    int server(long second) {
        return has(Trait.FLAPPING) ? (int) (Math.floorDiv(second, FLAP) & 1) : 0;
    }

    /** What the document holds then, the newest entry first. */
    List<Version> visible(long second, int server) {
        long seen = second - (long) server * LAG;
        int newest = newest(seen);
        List<Version> visible = new ArrayList<>(window);
        for (int entry = newest; entry >= 0 && entry > newest - window; entry--) {
            if (!gap(entry).touches(seen, seen)) {
                visible.add(new Version(number, entry, revision(entry, second)));
            }
        }
        return visible;
    }

    /** When the document last became what it is then. */
    long changed(long second, int server) {
        long seen = second - (long) server * LAG;
        long changed = Long.MIN_VALUE / 4;
        int newest = newest(seen);
        for (int entry = newest; entry >= 0 && entry > newest - 2 * window; entry--) {
            long lag = seen - second;
            for (long moment : new long[] {
                out[entry] - lag, gap(entry).from() - lag, gap(entry).until() - lag
            }) {
                changed = moment <= second ? Math.max(changed, moment) : changed;
            }
            int revision = revision(entry, second);
            changed = revision > 0 ? Math.max(changed, edited(entry, revision)) : changed;
        }
        return changed;
    }

    /** When this version stands in the document, whichever server answers. */
    List<Span> spans(Version version) {
        int entry = version.entry();
        int lag = has(Trait.FLAPPING) ? LAG : 0;
        long gone = entry + window < out.length ? out[entry + window] : Long.MAX_VALUE / 4;
        List<Span> shown = List.of(new Span(out[entry] + lag, gone));
        if (gap(entry).length() > 0) {
            shown = Span.common(
                    shown, Span.without(new Span(gap(entry).from(), gap(entry).until() + lag)));
        }
        return Span.common(shown, List.of(valid(version)));
    }

    /** When the entry said what this version says, shown or not. */
    Span valid(Version version) {
        long from = version.revision() == 0 ? Long.MIN_VALUE / 4 : edited(version.entry(), version.revision());
        boolean last = version.revision() == revision(version.entry(), Long.MAX_VALUE / 4);
        return new Span(from, last ? Long.MAX_VALUE / 4 : edited(version.entry(), version.revision() + 1));
    }

    /** How often the entry has been edited by then. */
    int revision(int entry, long second) {
        int revision = 0;
        while (revision < edits(entry) && edited(entry, revision + 1) <= second) {
            revision++;
        }
        return revision;
    }

    private int newest(long second) {
        int low = 0;
        int high = out.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (out[middle] <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Span gap(int entry) {
        boolean vanishes = has(Trait.GAPS) && entry % 4 == 1;
        return vanishes ? new Span(out[entry] + GAP.from(), out[entry] + GAP.until()) : new Span(0, 0);
    }

    private int edits(int entry) {
        return has(Trait.EDITS) && entry % 3 == 0 ? 1 + (entry / 3) % Version.MAX_REVISION : 0;
    }

    /** The n-th edit comes a quarter of an hour after what was before, more or less. */
    private long edited(int entry, int nth) {
        return out[entry] + nth * (700L + (entry * 37L) % 500);
    }
}
