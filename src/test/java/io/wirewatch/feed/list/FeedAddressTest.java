package io.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://Wire.Example/Feed, https://wire.example/Feed",
        "https://wire.example:443/feed, https://wire.example/feed",
        "http://wire.example:80, http://wire.example/",
        "https://wire.example/feed#top, https://wire.example/feed",
        "feed://wire.example/feed, http://wire.example/feed",
        "feed:https://wire.example/feed, https://wire.example/feed",
        "https://wire.example/a b, https://wire.example/a%20b",
        "https://zürich.example/ö, https://xn--zrich-kva.example/%C3%B6"
    })
    void spellingsOfOneAddressHaveOneKey(String written, String other) {
        assertThat(FeedAddress.key(FeedAddress.of(written).orElseThrow())).isEqualTo(FeedAddress.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://wire.example/feed, http://wire.example/feed",
        "https://wire.example/feed, https://wire.example/feed/",
        "https://wire.example/feed, https://wire.example/Feed",
        "https://wire.example/feed?a=1, https://wire.example/feed?a=2",
        "https://wire.example:8443/feed, https://wire.example/feed"
    })
    void addressesThatMayLeadElsewhereAreNotTheSame(String one, String other) {
        assertThat(FeedAddress.key(one)).isNotEqualTo(FeedAddress.key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wire.example/feed", "ftp://wire.example/", "https://", "file:///etc/hosts", "javascript:1"})
    void whatIsNoWebAddressIsNone(String written) {
        assertThat(FeedAddress.of(written)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(FeedAddress.of("https://wire.example/" + "a".repeat(8_000))).isEmpty();
    }

    @Test
    void aPasswordIsNotShown() {
        assertThat(FeedAddress.shown("https://me:secret@wire.example/feed@x")).isEqualTo("https://wire.example/feed@x");
    }

    @Test
    void aMoveCountsOnlyForTheAddressThatMoved() {
        FeedState moved = FeedState.builder()
                .url("https://wire.example/old")
                .movedTo("https://wire.example/new")
                .build();
        assertThat(FeedAddress.current(Feed.of("a", "https://wire.example/old"), moved))
                .isEqualTo("https://wire.example/new");
        assertThat(FeedAddress.current(Feed.of("a", "https://wire.example/other"), moved))
                .isEqualTo("https://wire.example/other");
    }

    @Test
    void anIdFollowsFromTheAddress() {
        assertThat(FeedIds.of("https://www.wire.example/world/feed.xml?lang=lt"))
                .isEqualTo("wire.example-world-feed.xml-lang-lt");
        assertThat(FeedIds.of("https://wire.example/")).isEqualTo("wire.example");
        assertThat(FeedIds.of("https://wire.example/" + "a".repeat(500))).hasSizeLessThan(140);
    }

    @Test
    void aTakenIdGetsDigitsThatFollowFromTheAddressToo() {
        String first = FeedIds.free("wire", "https://a.example/", "wire"::equals);
        assertThat(first).startsWith("wire-").isEqualTo(FeedIds.free("wire", "https://A.example", "wire"::equals));
        assertThat(FeedIds.free("wire", "https://b.example/", "wire"::equals)).isNotEqualTo(first);
    }
}
