package io.wirewatch.feed.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The soak can fail: what a correct poller would leave is found sound, and each single thing made wrong in it is noticed. */
class JudgeTest {
    private static final SoakPlan PLAN = new SoakPlan(
            400,
            200,
            Duration.ofMinutes(20),
            6,
            Duration.ofSeconds(100),
            1,
            0,
            0,
            0.2,
            3,
            "256m",
            8,
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(60));
    private static final Course COURSE = new Course(0, PLAN.length().toNanos(), List.of());

    private static final World WORLD =
            World.of(PLAN, new ScriptClock(Instant.parse("2026-03-01T12:00:00Z"), PLAN.factor()), 8080);
    private final ModelPoller poller = new ModelPoller(WORLD, PLAN);

    @BeforeEach
    void poll() {
        poller.work();
    }

    @Test
    void whatACorrectPollerLeavesIsSound() {
        assertThat(judged().report()).last().isEqualTo("nothing wrong");
        assertThat(poller.items).hasSizeGreaterThan(5_000);
    }

    @Test
    void aMissingItemIsNoticed() {
        Truth truth = truth();
        Published item = first(published -> truth.mustBeSeen(
                        WORLD.scripts().get(published.version().feed()))
                .contains(published.version()));
        poller.items.remove(item);
        Findings findings = judged();
        assertThat(findings.count(ItemsCheck.MISSED)).isEqualTo(1);
        assertThat(findings.count(ItemsCheck.LOST)).isEqualTo(1);
    }

    @Test
    void anItemThatComesTwiceIsNoticed() {
        poller.items.add(poller.items.get(100));
        assertThat(judged().count(ItemsCheck.TWICE)).isEqualTo(1);
    }

    @Test
    void anItemThatNobodyPublishedIsNoticed() {
        Published real = first(item -> item.version().revision() == 0);
        Version invented = new Version(real.version().feed(), real.version().entry(), Version.MAX_REVISION);
        poller.items.add(with(real, invented, real.item(), real.changed()));
        assertThat(judged().count(ItemsCheck.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void anUpdateUnderAnotherIdIsNoticed() {
        Published update = first(item -> !item.changed().isEmpty());
        replace(update, with(update, update.version(), "another", List.of()));
        assertThat(judged().count(ItemsCheck.IDENTITY)).isEqualTo(1);
    }

    @Test
    void anUpdateThatDoesNotSayWhatChangedIsNoticed() {
        Published update = first(item -> !item.changed().isEmpty());
        replace(update, with(update, update.version(), update.item(), List.of()));
        assertThat(judged().count(ItemsCheck.CHANGES)).isEqualTo(1);
    }

    @Test
    void aRequestBeforeRetryAfterHasEndedIsNoticed() {
        Exchange refused = exchange(exchange -> exchange.status() == 429);
        poller.log.add(
                at(refused, refused.end() + PLAN.retryAfter().minusSeconds(1).toNanos()));
        assertThat(judged().count(PolitenessCheck.TOO_SOON)).isPositive();
    }

    @Test
    void aRequestOfWhatHasEndedIsNoticed() {
        Exchange gone = exchange(exchange -> exchange.status() == 410);
        poller.log.add(at(gone, gone.end() + PLAN.interval().toNanos()));
        assertThat(judged().count(PolitenessCheck.ENDED)).isEqualTo(1);
    }

    @Test
    void twoRequestsOfAHostAtATimeAreNoticed() {
        Exchange one = poller.log.get(200);
        poller.log.set(200, lasting(one, Duration.ofSeconds(3)));
        poller.log.add(at(one, one.start() + Duration.ofSeconds(1).toNanos()));
        assertThat(judged().count(PolitenessCheck.AT_A_TIME)).isPositive();
    }

    @Test
    void requestsTooCloseTogetherAreNoticed() {
        for (Exchange one : List.copyOf(poller.log.subList(0, poller.log.size() / 50))) {
            poller.log.add(at(one, one.start() + PLAN.hostSpacing().toNanos() / 3));
        }
        assertThat(judged().count(PolitenessCheck.CLOSE)).isEqualTo(1);
    }

    @Test
    void aFeedThatIsForgottenIsNoticed() {
        int feed = exchange(Exchange::isSoundDocument).feed();
        poller.log.removeIf(exchange -> exchange.feed() == feed);
        assertThat(judged().count(PunctualityCheck.FORGOTTEN)).isEqualTo(1);
    }

    @Test
    void aFaultWithAnotherNameIsNoticed() {
        int feed = exchange(exchange -> exchange.fault() == Fault.HANG && isAlways(exchange))
                .feed();
        change(feed, poller.states.get(World.id(feed)).toBuilder().lastError("refused: HTTP status 404"));
        assertThat(judged().count(HealthCheck.UNNAMED)).isEqualTo(1);
    }

    @Test
    void anEventThatIsMissingOrHasNoCauseIsNoticed() {
        FeedEvent silent = event(FeedEvent.Kind.SILENT);
        poller.events.remove(silent);
        int sound = exchange(exchange -> exchange.isSoundDocument() && isBusy(exchange))
                .feed();
        poller.events.add(new FeedEvent(World.id(sound), "", FeedEvent.Kind.SILENT, silent.at(), null, ""));
        Findings findings = judged();
        assertThat(findings.count(HealthCheck.NO_EVENT)).isPositive();
        assertThat(findings.count(HealthCheck.FALSE_EVENT)).isEqualTo(1);
    }

    @Test
    void anEventToldTwiceIsNoticed() {
        poller.events.add(event(FeedEvent.Kind.ENDED));
        assertThat(judged().count(HealthCheck.REPEATED_EVENT)).isEqualTo(1);
    }

    @Test
    void aMoveOrAnEndThatIsNotKeptIsNoticed() {
        int moved = World.number(event(FeedEvent.Kind.MOVED).feed());
        change(moved, poller.states.get(World.id(moved)).toBuilder().movedTo(null));
        int ended = World.number(event(FeedEvent.Kind.ENDED).feed());
        change(ended, poller.states.get(World.id(ended)).toBuilder().health(FeedHealth.FAILING, null));
        Findings findings = judged();
        assertThat(findings.count(HealthCheck.NOT_MOVED)).isEqualTo(1);
        assertThat(findings.count(HealthCheck.NOT_ENDED)).isEqualTo(1);
    }

    private Findings judged() {
        Findings findings = new Findings();
        Truth truth = truth();
        new ItemsCheck(truth, findings).judge(poller.items, poller.log, COURSE);
        new PolitenessCheck(PLAN, findings).judge(poller.log, COURSE);
        new PunctualityCheck(truth, findings).judge(poller.log, COURSE);
        new HealthCheck(truth, poller.kept(), COURSE, findings).judge(poller.log);
        return findings;
    }

    private Truth truth() {
        return new Truth(WORLD, PLAN, new Span(0, WORLD.clock().seconds(PLAN.length())), List.of());
    }

    private boolean isAlways(Exchange exchange) {
        return WORLD.scripts().get(exchange.feed()).trouble().isAlways();
    }

    private boolean isBusy(Exchange exchange) {
        return WORLD.scripts().get(exchange.feed()).rhythm() == Rhythm.BUSY;
    }

    private Published first(Predicate<Published> wanted) {
        return poller.items.stream().filter(wanted).findFirst().orElseThrow();
    }

    private Exchange exchange(Predicate<Exchange> wanted) {
        return poller.log.stream().filter(wanted).findFirst().orElseThrow();
    }

    private FeedEvent event(FeedEvent.Kind kind) {
        return poller.events.stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void replace(Published one, Published other) {
        poller.items.set(poller.items.indexOf(one), other);
    }

    private void change(int feed, FeedState.Builder state) {
        poller.states.put(World.id(feed), state.build());
    }

    private static Published with(Published item, Version version, String id, List<String> changed) {
        return new Published(
                version, item.feed(), id, version.title(), changed, item.undated(), item.published(), item.fetched());
    }

    private static Exchange at(Exchange exchange, long start) {
        return moved(exchange, start, start + exchange.end() - exchange.start());
    }

    private static Exchange lasting(Exchange exchange, Duration time) {
        return moved(exchange, exchange.start(), exchange.start() + time.toNanos());
    }

    private static Exchange moved(Exchange exchange, long start, long end) {
        return new Exchange(
                exchange.feed(),
                exchange.host(),
                exchange.agent(),
                exchange.path(),
                start,
                end,
                exchange.second(),
                exchange.status(),
                exchange.conditional(),
                exchange.validators(),
                exchange.whole(),
                exchange.fault());
    }
}
