package io.wirewatch.feed.soak;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws what feeds are like. */
final class Traits {
    private Traits() {}

    static Set<Trait> draw(SplittableRandom random) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, random, 5, 10, Trait.TEMPORARY_REDIRECT, Trait.PERMANENT_REDIRECT);
        add(traits, random, 35, 65, Trait.ETAG, Trait.LAST_MODIFIED);
        add(traits, random, 45, 55, Trait.GZIP, Trait.BROTLI);
        add(traits, random, 20, 30, Trait.CHUNKED, Trait.CLOSES);
        add(traits, random, 3, 5, Trait.WRONG_CHARSET, Trait.SLOW);
        add(traits, random, 25, 33, Trait.EDITS, Trait.GAPS);
        add(traits, random, 6, 12, Trait.FLAPPING, Trait.UNDATED);
        if (traits.stream().noneMatch(Set.of(Trait.ETAG, Trait.LAST_MODIFIED)::contains)) {
            add(traits, random, 10, 10, Trait.WRONG_VALIDATORS, Trait.WRONG_VALIDATORS);
        }
        if (traits.stream().noneMatch(Set.of(Trait.TEMPORARY_REDIRECT, Trait.PERMANENT_REDIRECT)::contains)) {
            add(traits, random, 2, 2, Trait.REDIRECT_CHAIN, Trait.REDIRECT_CHAIN);
        }
        return traits;
    }

    /** The one below the first percentage, the other below the second, else none. */
    private static void add(Set<Trait> traits, SplittableRandom random, int one, int two, Trait first, Trait second) {
        int percent = random.nextInt(100);
        if (percent < two) {
            traits.add(percent < one ? first : second);
        }
    }

    /** Any fault: of three feeds two have it all the time, one for a tenth to a third of the time. What is gone stays gone. */
    static Trouble trouble(long horizon, SplittableRandom random) {
        Fault fault = List.of(Fault.values()).get(random.nextInt(Fault.values().length));
        long from = random.nextLong(horizon / 10, horizon / 3);
        long until = from + random.nextLong(horizon / 10, horizon / 3);
        if (fault == Fault.GONE) {
            return new Trouble(fault, from, Long.MAX_VALUE);
        }
        return random.nextInt(3) < 2
                ? new Trouble(fault, Long.MIN_VALUE, Long.MAX_VALUE)
                : new Trouble(fault, from, until);
    }
}
