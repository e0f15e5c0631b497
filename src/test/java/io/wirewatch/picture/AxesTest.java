package io.wirewatch.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers, times and texts along the edges. */
class AxesTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-16T00:00:00Z");

    @Test
    void aDayIsToldByHours() {
        assertThat(labels("2026-11-17T00:00:00Z"))
                .containsExactly("16 Nov", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "17 Nov");
    }

    @Test
    void aWeekIsToldByDays() {
        assertThat(labels("2026-11-23T00:00:00Z"))
                .startsWith("16 Nov", "17 Nov")
                .hasSize(8);
    }

    @Test
    void weeksBeginOnMondays() {
        assertThat(labels("2027-01-10T00:00:00Z")).startsWith("16 Nov", "23 Nov", "30 Nov");
    }

    @Test
    void noTimeHasMoreTicksThanAllowed() {
        for (long minutes = 1; minutes < 5_000_000; minutes = minutes * 3 / 2 + 1) {
            Instant from = MIDNIGHT.plusSeconds(minutes * 7);
            assertThat(Times.ticks(from, from.plusSeconds(minutes * 60), 9)).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void shadesOfFewItemsAreWholeNumbers() {
        assertThat(ShadeScale.upTo(3).starts()).containsExactly(1L, 2L, 3L);
        assertThat(ShadeScale.upTo(0).starts()).containsExactly(1L);
    }

    @Test
    void shadesRiseToTheMost() {
        for (long most : List.of(1L, 6L, 17L, 100L, 12_345L, 9_000_000_000L)) {
            ShadeScale scale = ShadeScale.upTo(most);
            assertThat(scale.starts()).isSorted().doesNotHaveDuplicates().allMatch(start -> start <= most);
            assertThat(scale.share(most)).isEqualTo(most == 1 ? 0.5 : 1);
        }
    }

    @Test
    void countsAreWrittenInOneWayEverywhere() {
        assertThat(Counts.format(1234567)).isEqualTo("1,234,567");
        assertThat(Counts.format(1, "item", "items")).isEqualTo("1 item");
        assertThat(SvgPath.number(0.25)).isEqualTo("0.3");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        String ships = "\uD83D\uDEA2".repeat(100);
        String cut = PlainText.cut(ships, 100, 12);
        assertThat(cut).endsWith("…").hasSizeLessThan(40);
        assertThat(cut.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
        assertThat(PlainText.cut("Lithuania", 100, 12)).isEqualTo("Lithuania");
    }

    private static List<String> labels(String to) {
        return Times.ticks(MIDNIGHT, Instant.parse(to), 9).stream()
                .map(Times.Tick::label)
                .toList();
    }
}
