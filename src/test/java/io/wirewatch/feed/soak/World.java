package io.wirewatch.feed.soak;

import io.wirewatch.wire.Feed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * All feeds of a soak, with what each of them will do. Follows from the plan's seed alone. Safe to share between threads.
 *
 * @param port where all hosts are to be found
 */
record World(ScriptClock clock, int port, List<FeedScript> scripts) {
    private static final int LARGE_HOSTS = 10;

    static World of(SoakPlan plan, ScriptClock clock, int port) {
        long horizon = clock.seconds(plan.length()) * 3 / 2 + 3600;
        List<FeedScript> scripts = IntStream.range(0, plan.feeds())
                .mapToObj(number -> {
                    SplittableRandom random = new SplittableRandom(plan.seed() * 1_000_003 + number);
                    int host = host(number, plan.hosts(), random);
                    return FeedScript.draw(number, host, horizon, clock, plan.troubled(), random);
                })
                .toList();
        return new World(clock, port, scripts);
    }

    /** A tenth of the feeds shares the first ten hosts, as the sections of large papers do. */
    private static int host(int number, int hosts, SplittableRandom random) {
        int large = Math.min(LARGE_HOSTS, hosts / 2);
        return number % 10 == 0 && large > 0 ? (number / 10) % large : random.nextInt(large, hosts);
    }

    /** The address that a feed is subscribed under. */
    Feed feed(FeedScript script) {
        String folder = script.has(Trait.TEMPORARY_REDIRECT)
                ? "temporary"
                : script.has(Trait.PERMANENT_REDIRECT)
                        ? "permanent"
                        : script.has(Trait.REDIRECT_CHAIN) ? "chain" : "feed";
        return Feed.of(id(script.number()), address(script, folder));
    }

    /** The address in one of the folders in which the feed can be asked for: {@code feed} is where it really stands. */
    String address(FeedScript script, String folder) {
        return site(script) + folder + "/" + script.number();
    }

    String site(FeedScript script) {
        return "http://" + hostName(script.host()) + ":" + port + "/";
    }

    static String hostName(int host) {
        return "h" + host + ".test";
    }

    static String id(int number) {
        return "f" + number;
    }

    static int number(String feedId) {
        return Integer.parseInt(feedId.substring(1));
    }
}
