package io.wirewatch.core.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which place each name of a text means. All mentions of a name have one meaning. A meaning's score is its place's prior (about
 * the logarithm of the population; more for countries, states and capitals), plus
 *
 * <ul>
 *   <li>6 when the name stands right before that of a place which holds it: "Paris, Texas";
 *   <li>up to 3, the share of the text's other names that lie in the same country;
 *   <li>up to 3, the share of those that lie in the same state.
 * </ul>
 *
 * <p>Two rounds: the first counts the names of one country only, the second what the first chose. Immutable, and safe to share between
 * threads.
 */
final class PlaceChooser {
    private static final int ROUNDS = 2;
    private static final double HELD = 6;
    private static final double SAME_COUNTRY = 3;
    private static final double SAME_SUBDIVISION = 3;
    private static final double NO_RIVAL = 6;
    /** A text that is full of names is judged by the likeliest meanings of each. */
    private static final int MOST_SENSES = 40;

    /** The names of a text with their meanings, in the order of first mention. */
    List<NamedPlace> choose(List<Mention> mentions) {
        Map<String, NamedPlace> byName = new LinkedHashMap<>();
        Mention before = null;
        NamedPlace nameBefore = null;
        for (Mention mention : mentions) {
            NamedPlace name =
                    byName.computeIfAbsent(identity(mention), key -> new NamedPlace(likeliest(mention.senses())));
            name.add(mention);
            if (before != null && before.isBeforeComma(mention)) {
                for (Sense sense : mention.senses()) {
                    nameBefore.addHolder(sense.place());
                }
            }
            before = mention;
            nameBefore = name;
        }
        List<NamedPlace> names = new ArrayList<>(byName.values());
        for (int round = 0; round < ROUNDS; round++) {
            decide(names);
        }
        return names;
    }

    /** The same words may be read in two ways: "Ind." after a comma is a state. */
    private static String identity(Mention mention) {
        return mention.key() + "|" + mention.senses().size()
                + mention.senses().get(0).form();
    }

    private static List<Sense> likeliest(List<Sense> senses) {
        if (senses.size() <= MOST_SENSES) {
            return senses;
        }
        return senses.stream()
                .sorted((a, b) -> Double.compare(b.place().prior(), a.place().prior()))
                .limit(MOST_SENSES)
                .toList();
    }

    private static void decide(List<NamedPlace> names) {
        Shares shares = new Shares(names);
        Map<NamedPlace, Sense> best = new HashMap<>();
        Map<NamedPlace, Double> margins = new HashMap<>();
        for (NamedPlace name : names) {
            double first = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (Sense sense : name.senses()) {
                double score = score(name, sense, shares);
                if (score > first) {
                    second = first;
                    first = score;
                    best.put(name, sense);
                } else if (!sense.place().equals(best.get(name).place())) {
                    second = Math.max(second, score);
                }
            }
            margins.put(name, Math.min(NO_RIVAL, first - second));
        }
        best.forEach((name, sense) -> name.choose(sense, margins.get(name)));
    }

    private static double score(NamedPlace name, Sense sense, Shares shares) {
        Place place = sense.place();
        double score = place.prior();
        if (name.isHeldIn(place)) {
            score += HELD;
        }
        score += SAME_COUNTRY * shares.ofCountry(name, place.country());
        score += SAME_SUBDIVISION * shares.ofSubdivision(name, place.subdivision());
        return score;
    }

    /** How the other names of the text divide among countries and states. */
    private static final class Shares {
        private final Map<NamedPlace, String> countries = new HashMap<>();
        private final Map<NamedPlace, String> subdivisions = new HashMap<>();
        private final Map<String, Double> byCode = new HashMap<>();
        private final double countryTotal;
        private final double subdivisionTotal;

        Shares(List<NamedPlace> names) {
            for (NamedPlace name : names) {
                boolean chosen = name.sense() != null;
                put(countries, name, chosen ? name.place().country() : name.certainCountry());
                put(subdivisions, name, chosen ? name.place().subdivision() : null);
            }
            countryTotal =
                    countries.keySet().stream().mapToDouble(Shares::weight).sum();
            subdivisionTotal =
                    subdivisions.keySet().stream().mapToDouble(Shares::weight).sum();
        }

        private void put(Map<NamedPlace, String> codes, NamedPlace name, String code) {
            if (code != null) {
                codes.put(name, code);
                byCode.merge(code, weight(name), Double::sum);
            }
        }

        /** A small place may be no place at all, so it speaks for its country and state with a small voice. */
        private static double weight(NamedPlace name) {
            return name.senses().stream().allMatch(sense -> sense.place().small()) && !name.hasHolder() ? 0.3 : 1;
        }

        double ofCountry(NamedPlace name, String code) {
            return share(countries, countryTotal, name, code);
        }

        double ofSubdivision(NamedPlace name, String code) {
            return share(subdivisions, subdivisionTotal, name, code);
        }

        private double share(Map<NamedPlace, String> codes, double total, NamedPlace name, String code) {
            if (code == null) {
                return 0;
            }
            String own = codes.get(name);
            double others = total - (own == null ? 0 : weight(name));
            double same = byCode.getOrDefault(code, 0.0) - (code.equals(own) ? weight(name) : 0);
            return others < 0.1 ? 0 : same / others;
        }
    }
}
