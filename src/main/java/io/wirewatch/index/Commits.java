package io.wirewatch.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.FSDirectory;

/** Opens the last commit of an index that somebody else may be writing. */
public final class Commits {
    private Commits() {}

    /** Nothing when there is none yet; the caller closes the reader. */
    public static Optional<DirectoryReader> open(Path path) throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try {
            // Holds nothing open itself, so nobody need close it.
            return Optional.of(DirectoryReader.open(FSDirectory.open(path)));
        } catch (IndexNotFoundException e) {
            return Optional.empty();
        }
    }
}
