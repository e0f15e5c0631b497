package io.wirewatch.core.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Four items within an hour are a surge. Remembers the seconds of the last ten items. */
final class SimpleSurges implements SurgeDetector {
    private static final int MOST = 10;
    private static final int MANY = 4;

    @Override
    public String count(String history, Instant at) {
        List<String> all = Stream.concat(times(history), Stream.of(Long.toString(at.getEpochSecond())))
                .toList();
        return String.join(",", all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    @Override
    public Finding assess(String history, Instant now) {
        long hourAgo = now.getEpochSecond() - 3600;
        int count = times(history)
                .filter(time -> Long.parseLong(time) > hourAgo)
                .collect(Collectors.toList())
                .size();
        return new Finding(
                count >= MANY, count, 1, Duration.ofHours(1), count + " in the last hour, where 1 was to be expected");
    }

    private static Stream<String> times(String history) {
        return history.isEmpty() ? Stream.empty() : Arrays.stream(history.split(","));
    }
}
