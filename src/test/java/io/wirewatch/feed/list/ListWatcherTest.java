package io.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time is an argument; the thread that looks is the test's own. */
class ListWatcherTest {
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-02-03T04:05:06Z");
    private boolean fails;
    private ListWatcher watcher;

    @BeforeEach
    void watch() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("first", folder.resolve("z.txt"));
        files.put("second", folder.resolve("a.txt"));
        watcher = new ListWatcher(files, new ListWatcher.Listener() {
            @Override
            public void changed(Map<String, FeedList> lists) {
                StringBuilder all = new StringBuilder();
                lists.forEach((name, list) ->
                        all.append(name).append('=').append(list.feeds().size()).append(' '));
                told.add(all.toString().strip() + (fails ? " fails" : ""));
                if (fails) {
                    throw new IllegalStateException("no Kafka");
                }
            }

            @Override
            public void unreadable(String name, String reason) {
                told.add(name + ": " + reason);
            }
        });
    }

    private void write(String file, String... addresses) throws IOException {
        Path path = Files.writeString(folder.resolve(file), String.join("\n", addresses));
        Files.setLastModifiedTime(path, FileTime.from(now));
    }

    private void lookAfter(long millis) throws InterruptedException {
        now = now.plusMillis(millis);
        watcher.look(now);
    }

    @Test
    void allFilesAreHandedOverInTheOrderOfTheSettings() throws Exception {
        write("a.txt", "https://a.example/");
        write("z.txt", "https://z.example/", "https://y.example/");
        lookAfter(0);
        lookAfter(500);
        assertThat(told).containsExactly("first=2 second=1");
    }

    @Test
    void aFileThatWasNeverReadIsNotSpokenOfAndOneThatVanishesSaysWhatItSaid() throws Exception {
        write("a.txt", "https://a.example/");
        lookAfter(0);
        assertThat(told).containsExactly("first: there is no such file", "second=1");
        write("z.txt", "https://z.example/");
        Files.delete(folder.resolve("a.txt"));
        lookAfter(0);
        lookAfter(500);
        assertThat(told.subList(2, told.size())).containsExactly("second: there is no such file", "first=1 second=1");
    }

    @Test
    void whatCouldNotBeSavedIsTriedAgainLater() throws Exception {
        write("a.txt", "https://a.example/");
        write("z.txt", "https://z.example/");
        fails = true;
        lookAfter(0);
        lookAfter(500);
        fails = false;
        lookAfter(5_000);
        lookAfter(5_000);
        assertThat(told).containsExactly("first=1 second=1 fails", "first=1 second=1");
    }
}
