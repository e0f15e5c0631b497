package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items stand in any partition; those of one id meet in the one where the id belongs. The driver puts all records into partition 0. */
class DetourTest {
    private static final String DETOUR = "wirewatch-items-by-id-repartition";
    private static final int PARTITIONS = 4;

    @TempDir
    Path directory;

    @Test
    void whatStandsElsewhereTakesTheDetourAndIsTaggedOnce() {
        try (TopologyKit stream = stream()) {
            List<String> ids = IntStream.range(0, 40).mapToObj(i -> "item-" + i).toList();
            ids.forEach(id -> stream.send(TestItems.item(id, "Flood " + id)));
            long away = ids.stream()
                    .filter(id -> Incoming.home(id, PARTITIONS) != 0)
                    .count();
            assertThat(away).isBetween(10L, 39L);
            assertThat(stream.read(DETOUR)).hasSize((int) away);
            assertThat(stream.tagged())
                    .extracting(tagged -> tagged.item().id())
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(stream.counts.snapshot().read()).isEqualTo(40);
            assertThat(stream.counts.snapshot().addsUp()).isTrue();
        }
    }

    @Test
    void theDetourCarriesTheOriginalBytesUnderTheId() {
        try (TopologyKit stream = stream()) {
            byte[] value = ("{\"id\":\"" + away() + "\",\"title\":\"<b>Flood</b>\",\"later\":1}")
                    .getBytes(StandardCharsets.UTF_8);
            stream.sendBytes(new byte[] {1}, value);
            assertThat(stream.read(DETOUR)).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo(away());
                assertThat(record.value()).isEqualTo(value);
            });
        }
    }

    @Test
    void whatFailsAfterTheDetourIsADeadLetterOfTheOriginalRecord() {
        List<String> failed = new ArrayList<>();
        try (TopologyKit stream = new TopologyKit(directory, PARTITIONS, (text, item) -> {
            failed.add(item.item().id());
            throw new IllegalStateException("broken");
        })) {
            stream.put(Rule.of("r", "flood"));
            byte[] key = {1, 2, 3};
            byte[] value = ("{\"id\":\"" + away() + "\",\"title\":\"Flood\"}").getBytes(StandardCharsets.UTF_8);
            stream.sendBytes(key, value);
            assertThat(failed).containsExactly(away());
            assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.key()).isEqualTo(key);
                assertThat(letter.value()).isEqualTo(value);
                assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("news.items", 0, 0));
            });
            stream.sendBytes(null, value);
            assertThat(stream.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.key())
                    .isNull());
            assertThat(stream.counts.snapshot().addsUp()).isTrue();
        }
    }

    @Test
    void aRepeatIsARepeatByEitherWay() {
        try (TopologyKit stream = stream()) {
            stream.send(TestItems.item(away(), "Flood"));
            stream.send(TestItems.item(away(), "Flood"));
            assertThat(stream.tagged()).hasSize(1);
            assertThat(stream.counts.snapshot().repeated()).isEqualTo(1);
        }
    }

    @Property
    void homeIsWhereKafkasProducersPutAKey(@ForAll String id, @ForAll @IntRange(min = 1, max = 64) int partitions) {
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        assertThat(Incoming.home(id, partitions)).isEqualTo(BuiltInPartitioner.partitionForKey(key, partitions));
    }

    private TopologyKit stream() {
        return new TopologyKit(directory, PARTITIONS);
    }

    /** An id that does not belong into partition 0. */
    private static String away() {
        return IntStream.range(0, 100)
                .mapToObj(i -> "away-" + i)
                .filter(id -> Incoming.home(id, PARTITIONS) != 0)
                .findFirst()
                .orElseThrow();
    }
}
