package io.wirewatch.feed.document;

/** Where something is in a text, for people: both counted from 1. */
record Place(int line, int column) {
    static Place of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) {
            line++;
            start = end + 1;
        }
        return new Place(line, offset - start + 1);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
