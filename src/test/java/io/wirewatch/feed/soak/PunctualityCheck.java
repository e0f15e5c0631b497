package io.wirewatch.feed.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges how often feeds were polled: as often as planned, give or take; none much more often, none forgotten. Only feeds without trouble count. */
final class PunctualityCheck {
    static final String FORGOTTEN = "never polled";
    static final String HAMMERED = "polled far too often";
    static final String LATE = "polled far too late";

    private final Truth truth;
    private final Findings findings;

    PunctualityCheck(Truth truth, Findings findings) {
        this.truth = truth;
        this.findings = findings;
    }

    void judge(List<Exchange> log, Course course) {
        Map<Integer, List<Exchange>> byFeed = log.stream()
                .filter(exchange -> exchange.status() == 200 || exchange.status() == 304)
                .sorted(Comparator.comparingLong(Exchange::start))
                .collect(Collectors.groupingBy(Exchange::feed));
        List<Long> late = new ArrayList<>();
        double planned = course.seconds() / truth.plan().interval().toMillis() * 1000;
        long polls = 0;
        int sound = 0;
        for (FeedScript script : truth.world().scripts()) {
            if (script.trouble().fault() == null) {
                List<Exchange> feed = byFeed.getOrDefault(script.number(), List.of());
                polls += feed.size();
                sound++;
                judge(script, feed, planned, course);
                late.addAll(lateness(feed));
            }
        }
        findings.figure("%d polls of %d sound feeds, %.2f for each planned", polls, sound, polls / (planned * sound));
        say(late);
    }

    private void judge(FeedScript script, List<Exchange> feed, double planned, Course course) {
        if (feed.isEmpty()) {
            findings.wrong(FORGOTTEN, World.id(script.number()));
        }
        if (feed.size() > 2 * planned + 2 + course.disruptions().size()) {
            findings.wrong(HAMMERED, World.id(script.number()) + " " + feed.size() + " times instead of " + planned);
        }
        long limit = truth.plan().noticed().toNanos();
        long before = course.ready();
        for (Exchange exchange : feed) {
            if (exchange.start() - before - disrupted(course, before, exchange.start()) > limit) {
                findings.wrong(
                        LATE, World.id(script.number()) + " after " + (exchange.start() - before) / 1_000_000 + " ms");
            }
            before = exchange.start();
        }
        if (course.stopped() - before - disrupted(course, before, course.stopped()) > limit) {
            findings.wrong(LATE, World.id(script.number()) + " not in the end");
        }
    }

    private long disrupted(Course course, long from, long until) {
        return course.disrupted(from, until, truth.plan().takenOver());
    }

    /** From when a poll was due at the latest until it was done, of each but the first. */
    private List<Long> lateness(List<Exchange> feed) {
        Duration latest = truth.plan().interval().multipliedBy(11).dividedBy(10);
        List<Long> late = new ArrayList<>();
        for (int i = 1; i < feed.size(); i++) {
            long gap = feed.get(i).start() - feed.get(i - 1).start();
            late.add(Math.max(0, gap - latest.toNanos()) / 1_000_000);
        }
        return late;
    }

    private void say(List<Long> late) {
        Collections.sort(late);
        if (!late.isEmpty()) {
            findings.figure(
                    "polls later than the interval and a tenth: %d of %d; 99%% within %d ms, all within %d ms",
                    late.stream().filter(delay -> delay > 0).count(),
                    late.size(),
                    late.get(late.size() * 99 / 100),
                    late.get(late.size() - 1));
        }
    }
}
