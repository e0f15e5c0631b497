package io.wirewatch.index;

import java.util.HashMap;
import java.util.Map;

/** What stands in a commit beside the documents: how far they reach, by partition, and whether that was all there was when reading began. */
final class CommitData {
    private static final String WHOLE = "whole";

    private CommitData() {}

    static Map<String, String> of(Map<Integer, Long> offsets, boolean whole) {
        Map<String, String> data = new HashMap<>();
        offsets.forEach((partition, offset) -> data.put(partition.toString(), offset.toString()));
        data.put(WHOLE, Boolean.toString(whole));
        return data;
    }

    /** @param committed null for nothing */
    static Map<Integer, Long> offsets(Iterable<Map.Entry<String, String>> committed) {
        Map<Integer, Long> offsets = new HashMap<>();
        if (committed != null) {
            for (Map.Entry<String, String> entry : committed) {
                if (!entry.getKey().equals(WHOLE)) {
                    offsets.put(Integer.valueOf(entry.getKey()), Long.valueOf(entry.getValue()));
                }
            }
        }
        return offsets;
    }

    static boolean isWhole(Map<String, String> committed) {
        return Boolean.parseBoolean(committed.get(WHOLE));
    }
}
