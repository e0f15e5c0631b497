package io.wirewatch.core.rule.index;

import java.util.Arrays;

/** Occurrences as first and last positions, in a buffer to be used again. Not to be shared between threads. */
final class Spans {
    private int[] first = new int[64];
    private int[] last = new int[64];
    private int size;
    private int capacity;

    /** @param most how many to keep */
    void clear(int most) {
        size = 0;
        capacity = most;
    }

    /** Whether there may be more than are kept. */
    boolean isFull() {
        return size == capacity;
    }

    void add(int firstPosition, int lastPosition) {
        if (isFull()) {
            return;
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            last = Arrays.copyOf(last, size * 2);
        }
        first[size] = firstPosition;
        last[size] = lastPosition;
        size++;
    }

    int size() {
        return size;
    }

    int first(int index) {
        return first[index];
    }

    int last(int index) {
        return last[index];
    }

    /** Whether an occurrence begins after another ends, within a distance. */
    static boolean follows(Spans lefts, int left, Spans rights, int right, int distance) {
        int gap = rights.first[right] - lefts.last[left];
        return gap > 0 && gap <= distance;
    }

    /** How many there are when each is counted once; -1 when some are longer than others, so that one might hold another. */
    int countDistinct() {
        int length = size == 0 ? 0 : last[0] - first[0];
        for (int i = 1; i < size; i++) {
            if (last[i] - first[i] != length) {
                return -1;
            }
        }
        Arrays.sort(first, 0, size); // of one length, so the ends follow; they are of no more use
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += i == 0 || first[i] != first[i - 1] ? 1 : 0;
        }
        return count;
    }
}
