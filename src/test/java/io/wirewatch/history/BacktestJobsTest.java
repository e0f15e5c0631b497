package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.history.BacktestJob.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BacktestJobsTest {
    private static BacktestRequest request(String query) {
        return BacktestRequest.of(Rule.of("r", query), List.of(), Retained.START, Retained.START.plusSeconds(1000), 3);
    }

    private static HistoryIndex index() throws Exception {
        HistoryIndex index = Retained.index();
        index.add(List.of(
                Retained.record(10, Retained.item("a", "Flood in Kaunas")),
                Retained.record(20, Retained.item("b", "Storm in Riga"))));
        return index;
    }

    private static BacktestJob awaitEnd(BacktestJobs jobs, String id) {
        while (!jobs.get(id).orElseThrow().state().isEnd()) {
            LockSupport.parkNanos(1_000_000);
        }
        return jobs.get(id).orElseThrow();
    }

    @Test
    void aDraftIsRunAndComparedWithTheOther() throws Exception {
        try (HistoryIndex index = index();
                BacktestJobs jobs = new BacktestJobs(() -> Optional.of(index.view()))) {
            String id =
                    jobs.start(request("flood OR storm"), Rule.of("r", "flood")).orElseThrow();
            BacktestJob job = awaitEnd(jobs, id);
            assertThat(job.state()).isEqualTo(State.DONE);
            assertThat(job.result().matched()).isEqualTo(2);
            assertThat(job.comparison().gained()).hasSize(1);
            assertThat(job.comparison().same()).isEqualTo(1);
            assertThat(job.done()).isEqualTo(job.total()).isPositive();
        }
    }

    @Test
    void aRuleThatIsSwitchedOffIsTriedToo() throws Exception {
        try (HistoryIndex index = index();
                BacktestJobs jobs = new BacktestJobs(() -> Optional.of(index.view()))) {
            BacktestRequest off =
                    request("flood").withRule(Rule.of("r", "flood").withEnabled(false));
            String id = jobs.start(off, null).orElseThrow();
            assertThat(awaitEnd(jobs, id).result().matched()).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeRunSaysWhy() throws Exception {
        try (HistoryIndex index = index();
                BacktestJobs jobs = new BacktestJobs(() -> Optional.of(index.view()));
                BacktestJobs without = new BacktestJobs(Optional::empty)) {
            BacktestJob wrong =
                    awaitEnd(jobs, jobs.start(request("(flood"), null).orElseThrow());
            assertThat(wrong.state()).isEqualTo(State.FAILED);
            assertThat(wrong.failure()).isNotBlank();
            BacktestJob none =
                    awaitEnd(without, without.start(request("flood"), null).orElseThrow());
            assertThat(none.failure()).contains("no history yet");
            assertThatThrownBy(() -> jobs.start(request("flood"), Rule.of("other", "flood")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void twoRunAtOnceOthersWaitAndTooManyAreTurnedAway() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        try (HistoryIndex index = index();
                BacktestJobs jobs = new BacktestJobs(() -> {
                    running.countDown();
                    awaitQuietly(go);
                    return Optional.of(index.view());
                })) {
            String first = jobs.start(request("flood"), null).orElseThrow();
            for (int i = 1; i < 20; i++) {
                assertThat(jobs.start(request("flood"), null)).isPresent();
            }
            running.await();
            assertThat(jobs.start(request("flood"), null)).isEmpty();
            assertThat(jobs.all())
                    .extracting(BacktestJob::state)
                    .filteredOn(State.WAITING::equals)
                    .hasSize(18);
            String last = jobs.all().get(0).id();
            assertThat(jobs.cancel(last)).isTrue();
            assertThat(jobs.get(last)).isEmpty();
            assertThat(jobs.cancel(last)).isFalse();
            go.countDown();
            assertThat(awaitEnd(jobs, first).state()).isEqualTo(State.DONE);
            awaitEnd(jobs, jobs.all().get(0).id());
            assertThat(jobs.start(request("flood"), null)).isPresent();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
