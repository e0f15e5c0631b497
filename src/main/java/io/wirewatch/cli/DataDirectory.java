package io.wirewatch.cli;

import java.nio.file.Path;

/** What lies where in a data directory. */
record DataDirectory(Path root) {
    Path broker() {
        return root.resolve("broker");
    }

    Path stream() {
        return root.resolve("stream");
    }

    /** The views that answer the API. */
    Path views() {
        return root.resolve("views");
    }

    /** Views of what has passed: may be deleted at any time. */
    Path history() {
        return root.resolve("history");
    }

    /** The demo keeps its data apart. */
    static Path ofDemo(Path root) {
        return root.resolve("demo");
    }
}
