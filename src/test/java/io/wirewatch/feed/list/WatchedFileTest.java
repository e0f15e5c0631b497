package io.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.list.WatchedFile.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time is an argument, and every writing gives the file another time stamp. */
class WatchedFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private WatchedFile file;
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");

    @BeforeEach
    void watch() {
        path = folder.resolve("feeds.txt");
        file = new WatchedFile(path);
    }

    private void write(String text) throws IOException {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(now));
    }

    private static String addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "https://wire.example/" + i)
                .collect(Collectors.joining("\n"));
    }

    private Optional<Found> lookAfter(long millis) {
        now = now.plusMillis(millis);
        return file.look(now);
    }

    private int feedsAfter(long millis) {
        return ((Found.Read) lookAfter(millis).orElseThrow()).list().feeds().size();
    }

    @Test
    void theFirstLookReadsAtOnceAndTheNextFindsNothingNew() throws IOException {
        write(addresses(2));
        assertThat(feedsAfter(0)).isEqualTo(2);
        assertThat(lookAfter(500)).isEmpty();
        assertThat(lookAfter(60_000)).isEmpty();
    }

    @Test
    void aFileThatIsBeingWrittenIsReadWhenItIsQuiet() throws IOException {
        write(addresses(2));
        assertThat(feedsAfter(0)).isEqualTo(2);
        for (int i = 3; i < 8; i++) {
            now = now.plusMillis(200);
            write(addresses(i));
            assertThat(lookAfter(100)).isEmpty();
        }
        assertThat(feedsAfter(500)).isEqualTo(7);
    }

    @Test
    void aFileThatIsReplacedIsSeenEvenWithTheSameSizeAndTime() throws IOException {
        write("https://wire.example/1");
        FileTime stamp = Files.getLastModifiedTime(path);
        assertThat(feedsAfter(0)).isEqualTo(1);
        Path other = Files.writeString(folder.resolve("new"), "https://wire.example/2");
        Files.setLastModifiedTime(other, stamp);
        Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);
        assertThat(lookAfter(500)).isEmpty();
        assertThat(((Found.Read) lookAfter(500).orElseThrow())
                        .list()
                        .feeds()
                        .get(0)
                        .feed()
                        .url())
                .endsWith("/2");
    }

    @Test
    void mostOfAListVanishesOnlyWhenItStaysSo() throws IOException {
        write(addresses(100));
        assertThat(feedsAfter(0)).isEqualTo(100);
        now = now.plusSeconds(60);
        write(addresses(40));
        assertThat(lookAfter(0)).isEmpty();
        assertThat(lookAfter(1_000)).isEmpty();
        assertThat(lookAfter(5_000)).isEmpty();
        assertThat(feedsAfter(5_000)).isEqualTo(40);
        now = now.plusSeconds(60);
        write(addresses(30));
        assertThat(lookAfter(0)).isEmpty();
        assertThat(feedsAfter(500)).isEqualTo(30);
    }

    @Test
    void aBrokenOrMissingFileIsToldOnceAndReadWhenItIsMended() throws IOException {
        assertThat(lookAfter(0)).contains(new Found.Unreadable("there is no such file"));
        assertThat(lookAfter(500)).isEmpty();
        write("feeds:\n  - 'half");
        assertThat(lookAfter(0)).isEmpty();
        assertThat(lookAfter(500).orElseThrow()).isInstanceOf(Found.Unreadable.class);
        assertThat(lookAfter(500)).isEmpty();
        write(addresses(1));
        assertThat(lookAfter(0)).isEmpty();
        assertThat(feedsAfter(500)).isEqualTo(1);
    }

    @Test
    void aFolderInPlaceOfAFileIsToldAndNothingBreaks() throws IOException {
        Files.createDirectory(path);
        assertThat(lookAfter(0).orElseThrow()).isInstanceOf(Found.Unreadable.class);
    }
}
