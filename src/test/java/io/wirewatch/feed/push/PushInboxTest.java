package io.wirewatch.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PushInboxTest {
    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);

    private final PushTarget target = new PushTarget() {
        @Override
        public void pushed(String feed, byte[] body, String contentType) throws InterruptedException {
            go.await();
            if (feed.equals("bad")) {
                throw new IllegalStateException("a fault in the test's target");
            }
            handled.add(feed);
        }

        @Override
        public void dropped(String feed, PushDrop reason) {
            handled.add(feed + " " + reason.label());
        }
    };

    @Test
    void pushesAreHandledInOrderAndAFaultStopsNoOther() throws InterruptedException {
        try (PushInbox inbox = new PushInbox(target, 100_000)) {
            go.countDown();
            inbox.offer("a", new byte[1], "");
            inbox.offer("bad", new byte[1], "");
            inbox.offer("b", new byte[1], "");
            assertThat(next()).isEqualTo("a");
            assertThat(next()).isEqualTo("bad not-handled");
            assertThat(next()).isEqualTo("b");
        }
    }

    @Test
    void whatWaitsIsBoundedInBytes() throws InterruptedException {
        try (PushInbox inbox = new PushInbox(target, 5000)) {
            assertThat(inbox.offer("a", new byte[9000], "")).isTrue();
            assertThat(inbox.offer("b", new byte[0], "")).isFalse();
            go.countDown();
            assertThat(next()).isEqualTo("a");
            while (!inbox.offer("c", new byte[0], "")) {
                Thread.onSpinWait();
            }
            assertThat(next()).isEqualTo("c");
        }
    }

    private String next() throws InterruptedException {
        return handled.poll(10, TimeUnit.SECONDS);
    }
}
