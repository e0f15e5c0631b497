package io.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FeedTest {
    @Test
    void anAddressThatIsRefusedIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> Feed.of("f", "ftp://user:secret@news.example/f"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ftp://news.example/f")
                .message()
                .doesNotContain("secret");
    }
}
