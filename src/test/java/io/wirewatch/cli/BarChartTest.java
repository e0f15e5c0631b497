package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.BarChart.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {
    @Test
    void theLongestBarFillsTheWidth() {
        List<String> lines = new BarChart(40, false).lines(List.of(new Bar("Mon", 8), new Bar("Tue", 16)));
        assertThat(lines).containsExactly("  Mon  " + "█".repeat(14) + "▌ 8", "  Tue  " + "█".repeat(29) + " 16");
        assertThat(lines.get(1)).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void whatIsAboveZeroShowsAndZeroDoesNot() {
        assertThat(new BarChart(40, false).lines(List.of(new Bar("a", 1), new Bar("b", 0), new Bar("c", 9_000))))
                .startsWith("  a  ▏ 1", "  b   0");
        assertThat(new BarChart(40, true).lines(List.of(new Bar("a", 1), new Bar("b", 0), new Bar("c", 9_000))))
                .startsWith("  a  # 1", "  b   0");
    }

    @Test
    void nothingAtAllIsNoFault() {
        assertThat(new BarChart(40, false).lines(List.of())).isEmpty();
        assertThat(new BarChart(40, false).lines(List.of(new Bar("a", 0)))).containsExactly("  a   0");
    }
}
