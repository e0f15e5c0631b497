package io.wirewatch.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void whatWasWrittenIsReadAgain() {
        List<Long> numbers = List.of(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(Cursor.read("alerts", Cursor.write("alerts", numbers), 2)).isEqualTo(numbers);
    }

    @Test
    void noCursorIsTheBeginningAndTheEnd() {
        assertThat(Cursor.write("alerts", null)).isNull();
        assertThat(Cursor.read("alerts", null, 2)).isNull();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertRefused(Cursor.write("items", List.of(1L, 2L)));
        assertRefused(Cursor.write("alerts", List.of(1L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "YWxlcnRzfjF-eA", "bnVsbA"})
    void whatIsNoCursorIsRefused(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read("alerts", cursor, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no cursor of this list");
    }
}
