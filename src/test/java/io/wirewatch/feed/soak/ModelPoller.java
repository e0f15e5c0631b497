package io.wirewatch.feed.soak;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a correct poller would do to a world and leave behind, worked out without clock, network or Kafka, one feed after the other: what a judge has to find nothing
 * wrong with, and what tests make wrong.
 */
final class ModelPoller {
    private static final Duration HOP = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofMillis(20);
    private static final int MAX_HOPS = 6;

    final List<Exchange> log = new ArrayList<>();
    final List<Published> items = new ArrayList<>();
    final Map<String, FeedState> states = new HashMap<>();
    final List<FeedEvent> events = new ArrayList<>();

    private final World world;
    private final SoakPlan plan;
    private final Answers answers;

    ModelPoller(World world, SoakPlan plan) {
        this.world = world;
        this.plan = plan;
        this.answers = new Answers(world, plan.retryAfter());
    }

    Kept kept() {
        return new Kept(items, states, events, log.size());
    }

    /** Polls all feeds through the time of the plan; a host's feeds have a part of the interval each, so that none is in another's way. */
    void work() {
        Map<Integer, Integer> onHost = new HashMap<>();
        for (FeedScript script : world.scripts()) {
            int place = onHost.merge(script.host(), 1, Integer::sum) - 1;
            new OneFeed(script).poll(HOP.multipliedBy((long) MAX_HOPS * place + 1));
        }
    }

    /** What is known of one feed on the way. */
    private final class OneFeed {
        private final FeedScript script;
        private final String id;
        private final Map<Integer, Published> seen = new HashMap<>();
        private String path;
        private String etag;
        private FeedState state = FeedState.NEW;

        OneFeed(FeedScript script) {
            this.script = script;
            id = World.id(script.number());
            path = URI.create(world.feed(script).url()).getPath();
        }

        void poll(Duration first) {
            Duration at = first;
            while (at.compareTo(plan.length()) < 0 && state.health() != FeedHealth.ENDED) {
                Exchange last = ask(at);
                if (last.isFailure()) {
                    failed(last);
                    // Whole intervals: the feed keeps its place among those of its host.
                    at = at.plus(plan.interval().multipliedBy(3));
                } else {
                    answered(last);
                    at = at.plus(plan.interval());
                }
            }
            states.put(id, state);
        }

        private Exchange ask(Duration at) {
            String asked = path;
            Exchange last = null;
            for (int hop = 0; hop < MAX_HOPS && asked != null; hop++) {
                Instant now = world.clock().start().plus(at).plus(HOP.multipliedBy(hop));
                Request request = new Request(asked, etag == null ? Map.of() : Map.of("if-none-match", etag));
                long second = world.clock().second(now);
                Answer answer = answers.to(script, request, second, now);
                last = exchange(
                        request, answer, second, Duration.between(world.clock().start(), now));
                log.add(last);
                moved(answer);
                etag = answer.headers().getOrDefault("ETag", etag);
                String location = answer.headers().get("Location");
                asked = location == null || !location.startsWith(world.site(script))
                        ? null
                        : URI.create(location).getPath();
            }
            return last;
        }

        private Exchange exchange(Request request, Answer answer, long second, Duration at) {
            boolean troubled = script.trouble().isAt(second);
            return new Exchange(
                    script.number(),
                    script.host(),
                    1,
                    request.path(),
                    at.toNanos(),
                    at.plus(ANSWER).toNanos(),
                    second,
                    answer.status(),
                    request.isConditional(),
                    answer.headers().containsKey("ETag"),
                    answer.delivery() != Answer.Delivery.HALF,
                    troubled ? script.trouble().fault() : null);
        }

        private void moved(Answer answer) {
            boolean permanent = answer.status() == 301 || answer.status() == 308;
            if (permanent && script.trouble().fault() == null) {
                String target = answer.headers().get("Location");
                path = URI.create(target).getPath();
                state = state.toBuilder().movedTo(target).build();
                tell(FeedEvent.Kind.MOVED);
            }
        }

        private void failed(Exchange last) {
            int failures = state.failures() + 1;
            FeedHealth health =
                    last.fault() == Fault.GONE ? FeedHealth.ENDED : failures >= 3 ? FeedHealth.FAILING : state.health();
            if (health != state.health()) {
                tell(health == FeedHealth.ENDED ? FeedEvent.Kind.ENDED : FeedEvent.Kind.FAILING);
            }
            state = state.toBuilder()
                    .failures(failures)
                    .lastError(last.fault().label() + ": as scripted")
                    .health(health, null)
                    .build();
        }

        private void answered(Exchange last) {
            if (last.isSoundDocument()) {
                new Truth(world, plan, null, List.of()).sent(last).forEach(version -> publish(version, last));
            }
            boolean silent = script.rhythm() == Rhythm.SILENT
                    && script.trouble().fault() == null
                    && (script.out(script.entries() - 1) < 0 || last.second() < script.out(script.entries() - 1));
            FeedHealth health = silent ? FeedHealth.SILENT : FeedHealth.HEALTHY;
            if (silent && state.health() != health) {
                tell(FeedEvent.Kind.SILENT);
            }
            if (!silent && state.health() != null && state.health() != health) {
                tell(FeedEvent.Kind.RECOVERED);
            }
            state = state.toBuilder()
                    .failures(0)
                    .lastError(null)
                    .notes(last.fault() == Fault.CUT ? List.of("cut off") : List.of())
                    .health(health, null)
                    .build();
        }

        private void publish(Version version, Exchange exchange) {
            Published before = seen.get(version.entry());
            if (before != null && before.version().equals(version)) {
                return;
            }
            Instant fetched = world.clock().start().plusNanos(exchange.start());
            NewsItem item = NewsItem.builder()
                    .id(id + "-" + version.entry())
                    .title(version.title())
                    .summary(version.summary())
                    .body(version.body())
                    .source(new Source(id, null, null, null))
                    .published(before == null ? fetched : before.published())
                    .undated(script.has(Trait.UNDATED))
                    .changed(before == null ? List.of() : version.changedSince(before.version()))
                    .fetched(fetched)
                    .build();
            seen.put(version.entry(), Published.of(item));
            items.add(Published.of(item));
        }

        private void tell(FeedEvent.Kind kind) {
            events.add(new FeedEvent(id, id, kind, world.clock().start(), null, "as scripted"));
        }
    }
}
