package io.wirewatch.demo;

import java.util.Arrays;
import java.util.List;

/**
 * An entry of a sample feed, or one version of it.
 *
 * @param key tells it from the others of its feed; its guid and address follow from it
 * @param spans when it stands in the feed, in steps of the demo's clock
 * @param about code of the region that it is about most
 * @param topic IPTC Media Topic that it is about most
 * @param text the entry as the feed's format writes it, with its times still to be filled in
 */
record SampleEntry(String key, List<Span> spans, String about, String topic, String text) {
    /** From a step on, until before another one; null for ever. */
    record Span(int from, Integer until) {
        static Span parse(String written) {
            String[] ends = written.split("-", 2);
            return new Span(Integer.parseInt(ends[0]), ends.length == 1 ? null : Integer.valueOf(ends[1]));
        }

        boolean holds(int step) {
            return from <= step && (until == null || step < until);
        }
    }

    /** @param marker what stands behind {@code entry} in its first line: {@code port-fire 3-7,9 KE 03000000} */
    static SampleEntry parse(String marker, String text) {
        String[] parts = marker.split(" ");
        if (parts.length != 4) {
            throw new IllegalArgumentException("an entry needs a key, steps, a region and a topic, but has: " + marker);
        }
        List<Span> spans = Arrays.stream(parts[1].split(",")).map(Span::parse).toList();
        return new SampleEntry(parts[0], spans, parts[2], parts[3], text);
    }

    boolean isOut(int step) {
        return spans.stream().anyMatch(span -> span.holds(step));
    }

    /** The step at which this version came out first. */
    int firstStep() {
        return spans.get(0).from();
    }

    /** The last step at which something about it changes. */
    int lastStep() {
        Span last = spans.get(spans.size() - 1);
        return last.until() == null ? last.from() : last.until();
    }
}
