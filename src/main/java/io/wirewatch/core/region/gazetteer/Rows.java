package io.wirewatch.core.region.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Small tables beside a class, as rows of strings. */
public final class Rows {
    private Rows() {}

    /**
     * The rows of a table on the class path.
     *
     * @throws IllegalStateException when there is no such table, or a row has another number of columns
     */
    public static List<String[]> of(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside.getName());
            }
            return of(Table.of(name, in.readAllBytes(), columns), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static List<String[]> of(Table table, int columns) {
        List<String[]> rows = new ArrayList<>();
        while (table.next()) {
            String[] row = new String[columns];
            for (int column = 0; column < columns; column++) {
                row[column] = table.text(column);
            }
            rows.add(row);
        }
        return rows;
    }
}
