package io.wirewatch.feed.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Judges what the servers went through: one request at a time, starts well apart, and nobody asked before it wanted. Limits hold within one poller: several share no
 * gate, so a host whose feeds are shared may be asked by each of them.
 */
final class PolitenessCheck {
    static final String AT_A_TIME = "several requests of a host at a time";
    static final String CLOSE = "requests of a host too close";
    static final String TOO_SOON = "asked before Retry-After had ended";
    static final String ENDED = "asked though it had said 410";
    static final String UNCONDITIONAL = "asked without its validators";

    /** Two requests of a well-behaved client may come to the server's notice closer than they were sent, and overlap with what has just been answered. */
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    /** So many of a thousand starts may be closer than agreed, since a busy machine holds some of them up on their way. */
    private static final int CLOSE_PER_MILLE = 20;

    /** A share that kills and late answers account for. */
    private static final double CONDITIONAL = 0.97;

    private final SoakPlan plan;
    private final Findings findings;

    PolitenessCheck(SoakPlan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    private record Asker(int agent, int host) {}

    void judge(List<Exchange> log, Course course) {
        List<Exchange> inOrder =
                log.stream().sorted(Comparator.comparingLong(Exchange::start)).toList();
        Map<Asker, List<Exchange>> byAsker =
                inOrder.stream().collect(Collectors.groupingBy(e -> new Asker(e.agent(), e.host())));
        atATime(byAsker);
        spacing(byAsker);
        Map<Integer, List<Exchange>> byFeed = inOrder.stream().collect(Collectors.groupingBy(Exchange::feed));
        byFeed.values().forEach(feed -> wishes(feed, course));
        conditional(byFeed, course);
    }

    private void atATime(Map<Asker, List<Exchange>> byAsker) {
        int most = 0;
        for (Map.Entry<Asker, List<Exchange>> asked : byAsker.entrySet()) {
            PriorityQueue<Long> running = new PriorityQueue<>();
            for (Exchange exchange : asked.getValue()) {
                while (!running.isEmpty() && running.peek() < exchange.start() + TOLERANCE.toNanos()) {
                    running.poll();
                }
                running.add(exchange.end());
                most = Math.max(most, running.size());
                if (running.size() > 1) {
                    findings.wrong(AT_A_TIME, running.size() + " by " + asked.getKey() + " at " + exchange.path());
                }
            }
        }
        findings.figure("requests of a host at a time: at most %d", most);
    }

    private void spacing(Map<Asker, List<Exchange>> byAsker) {
        long agreed = plan.hostSpacing().toNanos();
        long tolerated = Math.max(agreed / 2, agreed - TOLERANCE.toNanos());
        long[] gaps = byAsker.values().stream()
                .flatMap(asked -> gaps(asked).stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        long early = Arrays.stream(gaps).filter(gap -> gap < tolerated).count();
        long smallest = gaps.length == 0 ? agreed : gaps[0];
        if (early * 1000 > (long) gaps.length * CLOSE_PER_MILLE) {
            findings.wrong(CLOSE, early + " of " + gaps.length + ", the closest " + smallest / 1_000_000 + " ms");
        }
        findings.figure(
                "starts of a host apart: at least %d ms, %d of %d under %d ms",
                smallest / 1_000_000, early, gaps.length, tolerated / 1_000_000);
    }

    private static List<Long> gaps(List<Exchange> asked) {
        return IntStream.range(1, asked.size())
                .mapToObj(i -> asked.get(i).start() - asked.get(i - 1).start())
                .toList();
    }

    /** What the server of one feed has said about being asked again. */
    private void wishes(List<Exchange> feed, Course course) {
        long quietUntil = Long.MIN_VALUE;
        boolean ended = false;
        for (Exchange exchange : feed) {
            if (ended) {
                findings.wrong(ENDED, exchange.path());
            }
            if (exchange.start() < quietUntil) {
                findings.wrong(TOO_SOON, exchange.path() + " " + (quietUntil - exchange.start()) / 1_000_000 + " ms");
            }
            // A poller that dies with the answer in its hands leaves nobody who knows.
            boolean heard = exchange.whole() && course.isQuietAfter(exchange.end(), plan.committed());
            boolean later = exchange.status() == 429 || exchange.status() == 503;
            quietUntil = heard && later ? exchange.end() + plan.retryAfter().toNanos() : quietUntil;
            ended |= heard && exchange.status() == 410;
        }
    }

    private void conditional(Map<Integer, List<Exchange>> byFeed, Course course) {
        long due = 0;
        long used = 0;
        long unchanged = 0;
        for (List<Exchange> feed : byFeed.values()) {
            Exchange before = null;
            for (Exchange exchange : feed) {
                boolean known =
                        before != null && before.validators() && course.isQuietAfter(before.end(), plan.committed());
                due += known ? 1 : 0;
                used += known && exchange.conditional() ? 1 : 0;
                unchanged += exchange.status() == 304 ? 1 : 0;
                before = exchange.isSoundDocument() ? exchange : exchange.status() == 304 ? before : null;
            }
        }
        if (used < due * CONDITIONAL) {
            findings.wrong(UNCONDITIONAL, used + " of " + due + " were conditional");
        }
        findings.figure("conditional requests: %d of %d possible; %d answers were 304", used, due, unchanged);
    }
}
