package io.wirewatch.core.story;

/** Counts by hash. Not to be shared between threads. */
final class CountTable {
    private final HashTable counts = new HashTable();
    private int total;

    int count(int key) {
        return counts.get(key);
    }

    /** {@link HashTable#touch}. */
    void touch(int key) {
        counts.touch(key);
    }

    void add(int key, int number) {
        counts.put(key, counts.get(key) + number);
    }

    int total() {
        return total;
    }

    void addTotal(int number) {
        total += number;
    }
}
