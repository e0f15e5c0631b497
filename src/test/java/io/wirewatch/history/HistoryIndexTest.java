package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryIndexTest {
    private static final TaggedItem FLOOD = Retained.item("flood", "Flood in Kaunas");

    @TempDir
    Path directory;

    @Test
    void goesOnWhereTheLastCommitEnded() {
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(directory).orElseThrow()) {
            assertThat(index.offsets()).isEmpty();
            index.add(List.of(Retained.record(1, FLOOD)));
            index.commit(Map.of(0, 2L, 3, 7L), true);
            index.add(List.of(Retained.record(2, Retained.item("b", "Not committed"))));
        }
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(directory).orElseThrow();
                HistoryView view = HistoryView.of(index)) {
            assertThat(index.offsets()).isEqualTo(Map.of(0, 2L, 3, 7L));
            assertThat(view.size()).isEqualTo(1);
        }
    }

    @Test
    void aProcessThatIsKilledLeavesTheLastCommitWithItsOffsets(@TempDir Path copy) throws IOException {
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(directory).orElseThrow()) {
            index.add(many(0, 200));
            index.commit(Map.of(0, 200L), true);
            index.add(many(200, 400));
            try (HistoryView flushed = HistoryView.of(index)) {
                assertThat(flushed.size()).isEqualTo(400);
            }
            copyAll(directory, copy); // what the disk holds when the process dies now
        }
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(copy).orElseThrow();
                HistoryView view = HistoryView.of(index)) {
            assertThat(index.offsets()).isEqualTo(Map.of(0, 200L));
            assertThat(view.size()).isEqualTo(200);
        }
    }

    private static List<HistoryRecord> many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Retained.record(i, Retained.item("i" + i, "Item " + i)))
                .toList();
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("write.lock")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void hasOneWriterAndManyReaders() {
        assertThat(HistoryView.open(directory)).isEmpty();
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(directory).orElseThrow()) {
            index.add(List.of(Retained.record(1, FLOOD)));
            index.commit(Map.of(0, 2L), true);
            assertThat(HistoryIndex.open(directory)).isEmpty();
            try (HistoryView view = HistoryView.open(directory).orElseThrow()) {
                assertThat(view.item("flood").orElseThrow()).isEqualTo(FLOOD);
            }
        }
    }

    @Test
    void showsTheLastVersionOfAnItemAndKeepsTheOthers() {
        TaggedItem corrected = Retained.changed(FLOOD, "Flood in Klaipeda");
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(Retained.record(1, FLOOD), Retained.record(5, corrected)));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(view.item("flood").orElseThrow()).isEqualTo(corrected);
                assertThat(versions(view, "kaunas"))
                        .extracting(Version::kind, Version::isCandidate, Version::isSuperseded)
                        .containsExactly(tuple(Version.Kind.NEW, true, true), tuple(Version.Kind.UPDATE, false, false));
            }
            index.add(List.of(Retained.withdrawal(9, "flood")));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(view.item("flood")).isEmpty();
                List<Version> versions = versions(view, "kaunas OR klaipeda");
                assertThat(versions)
                        .extracting(Version::kind)
                        .containsExactly(Version.Kind.NEW, Version.Kind.UPDATE, Version.Kind.WITHDRAWAL);
                assertThat(view.reader().id(versions.get(2))).isEqualTo("flood");
                assertThat(view.reader().item(versions.get(0)).item()).isEqualTo(FLOOD);
                assertThat(view.reader().item(versions.get(0)).taggedAt()).isEqualTo(Retained.START.plusMillis(1007));
            }
        }
    }

    @Test
    void givesVersionsInTheOrderOfTheStream() {
        Instant time = Retained.START;
        String value = Retained.record(0, FLOOD).value();
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(
                    new HistoryRecord(1, 5, "a", time.plusSeconds(1), 12L, null, false, value),
                    new HistoryRecord(0, 9, "b", time.plusSeconds(2), 3L, null, false, value),
                    new HistoryRecord(1, 2, "c", time.plusSeconds(9), null, null, false, value),
                    new HistoryRecord(0, 4, "d", time.plusSeconds(9), null, null, false, value),
                    new HistoryRecord(1, 1, "e", time.plusSeconds(8), null, null, false, value)));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(versions(view, "flood"))
                        .extracting(Version::place)
                        .containsExactly(
                                Version.place(1, 1),
                                Version.place(0, 4),
                                Version.place(1, 2),
                                Version.place(0, 9),
                                Version.place(1, 5));
            }
        }
    }

    @Test
    void dropsWhatIsTooOld() {
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(many(0, 100));
            index.delete(HistoryIndex.expired(Duration.ofSeconds(60)).apply(Retained.START.plusSeconds(120)));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(view.size()).isEqualTo(40);
                assertThat(view.count(Retained.START, Retained.START.plusSeconds(1000)))
                        .isEqualTo(40);
                assertThat(view.latest()).contains(Retained.START.plusSeconds(99));
            }
        }
    }

    @Test
    void whatIsNoTaggedItemIsPassedOverAndCounted() {
        String broken = "{\"item\":";
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(
                    new HistoryRecord(0, 1, "x", Retained.START, 1L, null, false, broken), Retained.record(2, FLOOD)));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(view.size()).isEqualTo(1);
                assertThat(index.unreadable()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatCannotBeIndexedIsPassedOverAndCounted() {
        String value = Json.line(FLOOD);
        Instant yearThreeThousand = Instant.parse("3000-01-01T00:00:00Z");
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            index.add(List.of(
                    new HistoryRecord(0, 1, "x", Retained.START, 1L, yearThreeThousand, false, value),
                    Retained.record(3, FLOOD)));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(view.size()).isEqualTo(1);
                assertThat(index.unreadable()).isEqualTo(1);
            }
        }
    }

    @Test
    void idsThatAreAlikeForLongStayApart() {
        String beginning = "https://news.example/" + "x".repeat(900);
        try (RecordIndex<HistoryRecord> index = Retained.index()) {
            TaggedItem one = Retained.item(beginning + "1", "One");
            TaggedItem other = Retained.item(beginning + "2", "Other");
            index.add(List.of(Retained.record(1, one), Retained.record(2, other)));
            try (HistoryView view = HistoryView.of(index)) {
                assertThat(view.item(beginning + "1")).contains(one);
                assertThat(view.item(beginning + "2")).contains(other);
            }
        }
    }

    @Test
    void anEmptyHistoryHasNoBounds() {
        try (RecordIndex<HistoryRecord> index = Retained.index();
                HistoryView view = HistoryView.of(index)) {
            assertThat(view.earliest()).isEmpty();
            assertThat(view.latest()).isEmpty();
            assertThat(versions(view, "flood")).isEmpty();
        }
    }

    private static List<Version> versions(HistoryView view, String query) {
        return view.versions(List.of(RuleParser.parse(query)), Retained.START, Retained.START.plusSeconds(1000));
    }
}
