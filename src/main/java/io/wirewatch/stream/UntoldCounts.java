package io.wirewatch.stream;

import io.wirewatch.core.trend.RecentCounts;
import io.wirewatch.core.trend.TrendWindow;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * The counts of a series, with those five minutes whose change was not told yet.
 *
 * @param untold beginnings of the five minutes
 */
record UntoldCounts(RecentCounts counts, Set<Instant> untold) {

    UntoldCounts with(RecentCounts changed, Instant time) {
        Set<Instant> more = new TreeSet<>(untold);
        more.add(TrendWindow.FIVE_MINUTES.start(time));
        return new UntoldCounts(changed, more);
    }

    UntoldCounts told() {
        return new UntoldCounts(counts, Set.of());
    }

    byte[] toBytes() {
        byte[] rest = counts.toBytes();
        ByteBuffer to = ByteBuffer.allocate(Short.BYTES + untold.size() * Integer.BYTES + rest.length);
        to.putShort((short) untold.size());
        untold.forEach(time -> to.putInt((int) (time.getEpochSecond() / seconds())));
        return to.put(rest).array();
    }

    static UntoldCounts read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Set<Instant> untold = new TreeSet<>();
        int number = from.getShort();
        for (int i = 0; i < number; i++) {
            untold.add(Instant.ofEpochSecond(from.getInt() * seconds()));
        }
        byte[] rest = new byte[from.remaining()];
        from.get(rest);
        return new UntoldCounts(RecentCounts.read(rest), untold);
    }

    private static long seconds() {
        return TrendWindow.FIVE_MINUTES.length().toSeconds();
    }
}
