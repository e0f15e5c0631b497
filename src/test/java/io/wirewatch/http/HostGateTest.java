package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostGateTest {
    private static final Duration LONG = Duration.ofSeconds(100);

    /** Passes only by being slept through. */
    private static final class SleptTime implements HostGate.Ticker {
        private long now = 5_000_000_000L;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void sleep(long nanos) {
            now += nanos;
        }

        long millis() {
            return (now - 5_000_000_000L) / 1_000_000;
        }
    }

    private final SleptTime time = new SleptTime();

    @Test
    void requestsOfOneHostStartOneSpacingApart() throws InterruptedException {
        HostGate gate = new HostGate(1, Duration.ofMillis(500), time);
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            gate.enter("a.example", LONG).close();
            starts.add(time.millis());
            time.sleep(1_000_000);
        }
        assertThat(starts).containsExactly(0L, 500L, 1000L);
    }

    @Test
    void hostsDoNotWaitForOneAnother() throws InterruptedException {
        HostGate gate = new HostGate(1, Duration.ofMillis(500), time);
        gate.enter("a.example", LONG);
        gate.enter("b.example", LONG);
        assertThat(time.millis()).isZero();
    }

    @Test
    void aHostIsFreeWhenNobodyAsksItAndTheSpacingIsOver() throws InterruptedException {
        HostGate gate = new HostGate(1, Duration.ofMillis(500), time);
        assertThat(gate.isFree("a.example")).isTrue();
        HostGate.Turn turn = gate.enter("a.example", LONG);
        time.sleep(700_000_000);
        assertThat(gate.isFree("a.example")).isFalse();
        assertThat(gate.atLeast("a.example")).isPositive();
        turn.close();
        assertThat(gate.isFree("a.example")).isTrue();
        gate.enter("a.example", LONG).close();
        assertThat(gate.isFree("a.example")).isFalse();
        assertThat(gate.atLeast("a.example")).isEqualTo(Duration.ofMillis(500));
        assertThat(gate.isFree("b.example")).isTrue();
    }

    @Test
    void whoWouldStartTooLateIsTurnedAwayAndLeavesNoTrace() throws InterruptedException {
        HostGate gate = new HostGate(2, Duration.ofMillis(500), time);
        gate.enter("a.example", LONG).close();
        assertThat(gate.enter("a.example", Duration.ofMillis(300))).isNull();
        assertThat(gate.atLeast("a.example")).isEqualTo(Duration.ofMillis(500));
        HostGate.Turn first = gate.enter("a.example", LONG);
        assertThat(first).isNotNull();
        assertThat(gate.enter("a.example", LONG)).isNotNull();
        assertThat(gate.enter("a.example", Duration.ZERO)).isNull();
    }

    @Test
    void noHostGetsMoreAtATimeThanAgreed() throws Exception {
        HostGate gate = new HostGate(3, Duration.ZERO, HostGate.Ticker.SYSTEM);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        CountDownLatch threeInside = new CountDownLatch(3);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(threads.submit(() -> {
                try (HostGate.Turn turn = gate.enter("a.example", LONG)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    threeInside.countDown();
                    threeInside.await();
                    inside.decrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertThat(most).hasValue(3);
        assertThat(gate.isFree("a.example")).isTrue();
    }

    @Test
    void hostsThatNobodyAsksAnyMoreAreForgotten() throws InterruptedException {
        HostGate gate = new HostGate(1, Duration.ofMillis(500), time);
        HostGate.Turn held = gate.enter("held.example", LONG);
        for (int i = 0; i < 100_000; i++) {
            gate.enter("host" + i + ".example", LONG).close();
            time.sleep(1_000_000);
        }
        assertThat(gate.size()).isLessThan(2000);
        assertThat(gate.isFree("held.example")).isFalse();
        held.close();
    }
}
