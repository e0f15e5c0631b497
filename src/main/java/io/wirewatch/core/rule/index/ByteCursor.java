package io.wirewatch.core.rule.index;

/** Reads what {@link Bytes} wrote. Not to be shared between threads. */
final class ByteCursor {
    private byte[] page;
    private int at;

    void moveTo(byte[] newPage, int offset) {
        page = newPage;
        at = offset;
    }

    int offset() {
        return at;
    }

    void skipTo(int offset) {
        at = offset;
    }

    int next() {
        return page[at++];
    }

    int number() {
        int b = page[at++];
        if (b >= 0) {
            return b;
        }
        int number = b & 0x7F;
        int shift = 7;
        do {
            b = page[at++];
            number |= (b & 0x7F) << shift;
            shift += 7;
        } while (b < 0);
        return number;
    }

    char unit() {
        int b = page[at++];
        if (b >= 0) {
            return (char) b;
        }
        if ((b & 0xE0) == 0xC0) {
            return (char) (((b & 0x1F) << 6) | (page[at++] & 0x3F));
        }
        int high = ((b & 0x0F) << 12) | ((page[at++] & 0x3F) << 6);
        return (char) (high | (page[at++] & 0x3F));
    }

    void skipString() {
        for (int units = number(); units > 0; units--) {
            unit();
        }
    }

    String string() {
        char[] units = new char[number()];
        for (int i = 0; i < units.length; i++) {
            units[i] = unit();
        }
        return new String(units);
    }
}
