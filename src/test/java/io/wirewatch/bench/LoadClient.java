package io.wirewatch.bench;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * One client of {@link EventLoad}: finds the marks {@code ~~number~milliseconds~~} in what it reads, and remembers which numbers came, in what order and
 * how late. Not to be shared between threads.
 */
final class LoadClient {
    /** How fast a client reads. */
    enum Pace {
        NORMAL,
        SLOW,
        DEAD
    }

    private static final int MARK = 2;

    private final Pace pace;
    private final BitSet seen = new BitSet();
    private final long[] fields = new long[2];
    private int repeated;
    private int order;
    private int tildes;
    private int field = -1;
    private boolean begun;
    private boolean ended;

    LoadClient(Pace pace) {
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }

    /** Something has come from the server; true the first time. */
    boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** The server has let it go. */
    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    BitSet seen() {
        return seen;
    }

    int repeated() {
        return repeated;
    }

    /** The same for clients that got the same numbers in the same order. */
    int order() {
        return order;
    }

    /** @param lags gets the lag of each event, in milliseconds */
    void read(ByteBuffer bytes, long now, Lags lags) {
        while (bytes.hasRemaining()) {
            byte one = bytes.get();
            if (one == '~') {
                tilde(now, lags);
            } else if (field >= 0 && one >= '0' && one <= '9') {
                fields[field] = fields[field] * 10 + one - '0';
                tildes = 0;
            } else {
                tildes = 0;
                field = -1;
            }
        }
    }

    private void tilde(long now, Lags lags) {
        tildes++;
        if (tildes == MARK && field < 0) {
            field = 0;
            fields[0] = 0;
            fields[1] = 0;
        } else if (tildes == 1 && field == 0) {
            field = 1;
        } else if (tildes == MARK && field == 1) {
            take((int) fields[0], now - fields[1], lags);
            field = -1;
        }
    }

    private void take(int number, long lag, Lags lags) {
        if (seen.get(number)) {
            repeated++;
        }
        seen.set(number);
        order = order * 31 + number;
        lags.add(lag);
    }
}
