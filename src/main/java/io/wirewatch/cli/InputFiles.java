package io.wirewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the files named on a command line, one after the other; what is wrong with one is told, and the rest go on. */
final class InputFiles {
    /** A longer document is refused: no feed or article comes near it. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private InputFiles() {}

    /**
     * @param sink takes the name and the bytes; what it throws as {@link IllegalArgumentException} is a fault of the file
     * @return how many files were bad
     */
    static int read(Console console, List<String> files, BiConsumer<String, byte[]> sink) {
        int bad = 0;
        for (String file : files) {
            try {
                sink.accept(file, bytes(console, file));
            } catch (IllegalArgumentException e) {
                bad++;
                console.tell(file + ": " + Terminal.safe(String.valueOf(e.getMessage())));
            } catch (RuntimeException | StackOverflowError e) {
                bad++;
                console.tell(file + ": could not be processed, which is a fault of Wirewatch: " + e);
            }
        }
        console.out().flush();
        return bad;
    }

    private static byte[] bytes(Console console, String file) {
        try (InputStream in = file.equals("-") ? console.in() : open(Path.of(file))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("longer than " + MAX_BYTES + " bytes");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("is a directory; name the files in it");
        }
        return Files.newInputStream(path);
    }
}
