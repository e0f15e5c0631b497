package io.wirewatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveFeedTest {
    private final LiveFeed feed = new LiveFeed(Events.SMALL);

    @Test
    void aLateListenerGetsTheNewestInTheOrderOfTheirTimes() throws InterruptedException {
        for (int number : new int[] {5, 1, 4, 2, 3}) {
            feed.publish(Events.item(number));
        }
        feed.publish(Events.alert(4));
        assertThat(Events.drain(feed.listen().orElseThrow()))
                .containsExactly("news.tagged-0-3", "news.alerts-0-4", "news.tagged-0-4", "news.tagged-0-5");
    }

    @Test
    void manyItemsDoNotPushOutTheAlerts() throws InterruptedException {
        feed.publish(Events.alert(1));
        for (int number = 2; number < 50; number++) {
            feed.publish(Events.item(number));
        }
        assertThat(Events.drain(feed.listen().orElseThrow()))
                .containsExactly("news.alerts-0-1", "news.tagged-0-47", "news.tagged-0-48", "news.tagged-0-49");
    }

    @Test
    void largeEventsAreRememberedInSmallerNumber() throws InterruptedException {
        String large = "x".repeat(450);
        for (int number = 1; number <= 3; number++) {
            feed.publish(Events.item(number, large));
        }
        assertThat(Events.drain(feed.listen().orElseThrow())).containsExactly("news.tagged-0-2", "news.tagged-0-3");
    }

    @Test
    void aListenerGetsWhatComesLater() throws InterruptedException {
        EventQueue queue = feed.listen().orElseThrow();
        feed.publish(Events.item(1));
        assertThat(Events.drain(queue)).containsExactly("news.tagged-0-1");
    }

    @Test
    void aListenerThatTakesNothingIsDroppedAndTheOtherGetsAll() throws InterruptedException {
        EventQueue slow = feed.listen().orElseThrow();
        EventQueue quick = feed.listen().orElseThrow();
        for (int number = 0; number < 20; number++) {
            feed.publish(Events.item(number));
            assertThat(Events.drain(quick)).containsExactly("news.tagged-0-" + number);
        }
        assertThat(feed.dropped()).isEqualTo(1);
        assertThat(feed.listeners()).isEqualTo(1);
        assertThat(slow.isClosed()).isTrue();
        assertThat(Events.drain(slow)).isEmpty();
    }

    @Test
    void aListenerIsDroppedForTheSizeOfItsLagToo() {
        EventQueue slow = feed.listen().orElseThrow();
        feed.publish(Events.item(1, "x".repeat(1_500)));
        assertThat(slow.isClosed()).isFalse();
        feed.publish(Events.item(2, "x".repeat(501)));
        assertThat(slow.isClosed()).isTrue();
    }

    @Test
    void whatWasTakenNoLongerCountsAsLag() throws InterruptedException {
        EventQueue queue = feed.listen().orElseThrow();
        for (int number = 0; number < 10; number++) {
            feed.publish(Events.item(number, "x".repeat(1_900)));
            assertThat(Events.drain(queue)).hasSize(1);
        }
        assertThat(queue.isClosed()).isFalse();
    }

    @Test
    void oneListenerTooManyIsRefusedUntilAnotherLeaves() {
        EventQueue first = feed.listen().orElseThrow();
        assertThat(feed.listen()).isPresent();
        assertThat(feed.listen()).isEmpty();
        feed.leave(first);
        assertThat(feed.listen()).isPresent();
    }

    @Test
    void afterTheCloseNobodyListens() {
        EventQueue queue = feed.listen().orElseThrow();
        feed.close();
        assertThat(queue.isClosed()).isTrue();
        assertThat(feed.listen()).isEmpty();
    }
}
