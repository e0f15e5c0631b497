package io.wirewatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecentEventsTest {
    @Property(tries = 200)
    void theNewestAreKeptInWhateverOrderTheyCome(
            @ForAll @Size(max = 40) List<@IntRange(max = 30) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 8) int limit) {
        RecentEvents recent = new RecentEvents(limit, 1_000_000);
        numbers.forEach(number -> recent.add(Events.item(number)));
        List<Integer> sorted = numbers.stream().distinct().sorted().toList();
        List<LiveEvent> newest = sorted.subList(Math.max(0, sorted.size() - limit), sorted.size()).stream()
                .map(Events::item)
                .toList();
        assertThat(List.copyOf(recent.all())).isEqualTo(newest);
    }

    @Property(tries = 200)
    void theSizeIsBounded(@ForAll @Size(max = 30) List<@IntRange(max = 120) Integer> sizes) {
        RecentEvents recent = new RecentEvents(1_000, 100);
        for (int number = 0; number < sizes.size(); number++) {
            recent.add(Events.item(number, "x".repeat(sizes.get(number))));
        }
        assertThat(recent.all().stream()
                        .mapToInt(event -> event.data().length())
                        .sum())
                .isLessThanOrEqualTo(100);
    }
}
