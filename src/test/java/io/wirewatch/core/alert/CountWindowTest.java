package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.SubjectState.Counted;
import io.wirewatch.core.news.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountWindowTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final List<Counted> items = new ArrayList<>();

    private static Condition.Count count(String written) {
        return (Condition.Count) Condition.parse(written);
    }

    private static Counted item(String id, int minute, String source, String country) {
        return new Counted(id, START.plus(Duration.ofMinutes(minute)), source, country);
    }

    private String add(String condition, String id, int minute) {
        return add(condition, item(id, minute, null, null));
    }

    /** Adds an item when it is published; the ids of the stretch. */
    private String add(String condition, Counted item) {
        List<Counted> stretch = new CountWindow(count(condition), items).add(item, item.at());
        return String.join(" ", stretch.stream().map(Counted::item).toList());
    }

    @Test
    void bothEndsOfAStretchBelongToIt() {
        assertThat(add("count >= 2 within 1h", "a", 0)).isEmpty();
        assertThat(add("count >= 2 within 1h", "b", 61)).isEmpty();
        assertThat(add("count >= 2 within 1h", "c", 121)).isEqualTo("b c");
    }

    @Test
    void aStretchMustHoldTheNewItem() {
        add("count >= 3 within 1h", "a", 0);
        add("count >= 3 within 1h", "b", 1);
        assertThat(add("count >= 2 within 1h", "c", 90)).isEmpty();
    }

    @Test
    void aLateItemCompletesAStretchThatIsPast() {
        add("count >= 3 within 1h", "a", 0);
        add("count >= 3 within 1h", "b", 50);
        add("count >= 3 within 1h", "x", 300);
        List<Counted> stretch = new CountWindow(count("count >= 3 within 1h"), items)
                .add(item("late", 20, null, null), START.plus(Duration.ofMinutes(301)));
        assertThat(stretch).extracting(Counted::item).containsExactly("a", "late", "b");
    }

    @Test
    void theLongestStretchIsTakenAndOfSeveralTheFirst() {
        for (int minute : new int[] {0, 50, 110, 130}) {
            add("count >= 9 within 1h", "i" + minute, minute);
        }
        assertThat(add("count >= 2 within 1h", "new", 100)).isEqualTo("i50 new i110");
        items.removeIf(item -> item.item().equals("i130") || item.item().equals("new"));
        assertThat(add("count >= 2 within 1h", "new", 55)).isEqualTo("i0 i50 new");
    }

    @Test
    void sourcesAndCountriesThatNobodyKnowsCountAsNone() {
        String condition = "count >= 2 sources >= 2 countries >= 2 within 1h";
        add(condition, item("a", 0, "bbc", "GB"));
        add(condition, item("b", 1, null, "FR"));
        assertThat(add(condition, item("c", 2, "afp", null))).isEqualTo("a b c");
        items.removeIf(item -> item.item().equals("b"));
        assertThat(add(condition, item("d", 3, "dpa", null))).isEmpty();
    }

    @Test
    void whatIsOlderThanTheStretchAndADayIsDropped() {
        add("count >= 2 within 1h", "old", 0);
        add("count >= 2 within 1h", "kept", 1);
        add("count >= 2 within 1h", "new", 25 * 60 + 1);
        assertThat(items).extracting(Counted::item).containsExactly("kept", "new");
    }

    @Test
    void aFloodByOneSourceDoesNotPushOutTheOthers() {
        String condition = "count >= 3 sources >= 3 within 1d";
        add(condition, item("a", 0, "bbc", null));
        for (int i = 0; i < 500; i++) {
            add(condition, item("flood" + i, 1 + i, "flood", null));
        }
        assertThat(items)
                .hasSize(100)
                .extracting(Counted::item)
                .contains("a", "flood499")
                .doesNotContain("flood0");
        assertThat(add(condition, item("z", 600, "afp", null))).startsWith("a ").endsWith(" z");
    }

    @Test
    void ofManySourcesTheOldestGoesFirst() {
        for (int i = 0; i < 101; i++) {
            add("count >= 2 within 1d", item("i" + i, i, "s" + i, null));
        }
        assertThat(items).hasSize(100).extracting(Counted::item).doesNotContain("i0");
    }

    @Test
    void twiceAsManyAsAskedForAreKept() {
        for (int i = 0; i < 400; i++) {
            add("count >= 150 within 30d", "i" + i, i);
        }
        assertThat(items).hasSize(300);
    }
}
