package io.wirewatch.cli;

/** Text from the outside world made harmless for a terminal. */
final class Terminal {
    private Terminal() {}

    /** Without control characters, among them those that move the cursor, and without marks that turn the direction of what follows. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isHarmless(c) ? c : ' '));
        return safe.toString();
    }

    private static boolean isHarmless(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !Character.isISOControl(c) && !turnsDirection && Character.getType(c) != Character.SURROGATE;
    }
}
