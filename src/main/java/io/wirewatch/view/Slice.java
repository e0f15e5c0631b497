package io.wirewatch.view;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next cursor of where the list goes on; null at its end. A part may be short, even empty, and the list go on: then looking for more took too long
 */
public record Slice<T>(List<T> entries, String next) {
    public Slice {
        entries = List.copyOf(entries);
    }
}
