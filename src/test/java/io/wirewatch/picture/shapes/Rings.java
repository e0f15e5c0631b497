package io.wirewatch.picture.shapes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/**
 * The rings around a country that was put together of several polygons. A line that two of them share is run once forwards and once backwards; it is
 * left out, and what remains is joined to rings again.
 */
final class Rings {
    private final List<List<Point>> lines;

    Rings(List<List<Point>> lines) {
        this.lines = lines;
    }

    /** @param rings of line numbers, as {@link Topology.Country} has them */
    List<List<Point>> around(List<List<Integer>> rings) {
        Set<Integer> numbers = new HashSet<>();
        rings.forEach(numbers::addAll);
        List<List<Point>> joined = new ArrayList<>();
        List<List<Point>> loose = new LinkedList<>();
        for (List<Integer> ring : rings) {
            if (ring.stream().noneMatch(number -> numbers.contains(~number))) {
                joined.add(join(ring.stream().map(this::run).toList()));
            } else {
                ring.stream()
                        .filter(number -> !numbers.contains(~number))
                        .map(this::run)
                        .forEach(loose::add);
            }
        }
        while (!loose.isEmpty()) {
            joined.add(join(chain(loose)));
        }
        return joined;
    }

    /** Takes out of the loose lines one ring of them. */
    private static List<List<Point>> chain(List<List<Point>> loose) {
        List<List<Point>> chain = new ArrayList<>();
        chain.add(loose.remove(0));
        while (!first(chain.get(0)).equals(last(chain.get(chain.size() - 1)))) {
            Point end = last(chain.get(chain.size() - 1));
            List<Point> next = loose.stream()
                    .filter(line -> first(line).equals(end))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no line goes on from " + end));
            loose.remove(next);
            chain.add(next);
        }
        return chain;
    }

    /** One ring of points, the first not repeated at the end. */
    private static List<Point> join(List<List<Point>> lines) {
        List<Point> ring = new ArrayList<>();
        for (List<Point> line : lines) {
            ring.addAll(line.subList(0, line.size() - 1));
        }
        return ring;
    }

    private List<Point> run(int number) {
        if (number >= 0) {
            return lines.get(number);
        }
        List<Point> backwards = new ArrayList<>(lines.get(~number));
        Collections.reverse(backwards);
        return backwards;
    }

    private static Point first(List<Point> line) {
        return line.get(0);
    }

    private static Point last(List<Point> line) {
        return line.get(line.size() - 1);
    }
}
