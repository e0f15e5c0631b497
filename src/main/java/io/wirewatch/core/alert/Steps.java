package io.wirewatch.core.alert;

/** Numbers at which growth is worth telling: 1, 2, 3, 5, 10, 20, 50, 100, 200 … */
final class Steps {
    private Steps() {}

    /** The highest step that a number reaches; 0 below 1. */
    static long reached(long number) {
        if (number < 1) {
            return 0;
        }
        if (number == 3 || number == 4) {
            return 3;
        }
        long step = 1;
        for (long ten = 1; ten <= number; ten *= 10) {
            step = number >= 5 * ten ? 5 * ten : number >= 2 * ten ? 2 * ten : ten;
        }
        return step;
    }
}
