package io.wirewatch.core.region.gazetteer;

import java.util.HashMap;
import java.util.Map;

/**
 * A gazetteer many times larger than another, for measuring: all that is in it, and copies of its towns and other small places elsewhere, under
 * other names. One copy in ten keeps its name, so that there are more namesakes to choose from too.
 */
public final class LargerGazetteer {
    private static final int NAMESAKES = 10;
    private static final int LETTERS = 26;

    private final Gazetteer original;
    private final Places.Builder places = new Places.Builder();
    private final NameTableBuilder names = new NameTableBuilder();

    private LargerGazetteer(Gazetteer original) {
        this.original = original;
    }

    /** @param times how many times as many small places it has */
    public static Gazetteer of(Gazetteer original, int times) {
        LargerGazetteer made = new LargerGazetteer(original);
        int[] same = new int[original.places().size()];
        for (int place = 0; place < same.length; place++) {
            same[place] = made.copy(place, 0);
        }
        made.copyNames(same, 0);
        for (int copy = 1; copy < times; copy++) {
            int[] copies = new int[same.length];
            for (int place = 0; place < same.length; place++) {
                copies[place] = isSmall(original.places().placeClass(place)) ? made.copy(place, copy) : Places.NONE;
            }
            made.copyNames(copies, copy);
        }
        Map<String, Region> regions = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Region region : original.regions()) {
            regions.put(region.code(), region);
            numbers.put(region.code(), original.number(region.code()));
        }
        return new Gazetteer(regions, numbers, made.places.build(), made.names.build(), original.stems());
    }

    private static boolean isSmall(PlaceClass placeClass) {
        return switch (placeClass) {
            case COUNTRY, MACRO, DIVISION -> false;
            default -> true;
        };
    }

    private int copy(int place, int copy) {
        Places from = original.places();
        int made = places.add(from.placeClass(place), from.name(place));
        places.in(made, from.country(place), from.division(place))
                .population(made, Math.pow(10, from.magnitude(place)));
        if (from.hasPoint(place)) {
            places.at(made, from.lat(place) * (1 - copy * 0.05f), from.lon(place) * (1 - copy * 0.05f));
        }
        if (copy == 0) {
            Long id = from.geonamesId(place);
            places.geonamesId(made, id == null ? 0 : id.intValue());
            if (from.region(place) != null) {
                places.region(made, from.region(place));
            }
        }
        return made;
    }

    private void copyNames(int[] copies, int copy) {
        NameTable from = original.names();
        for (int entry = 0; entry < from.size(); entry++) {
            String key = from.key(entry);
            if (copy == 0 && from.isNoPlace(entry)) {
                names.addNoPlace(key);
            }
            String name = copy == 0 || entry % NAMESAKES == copy ? key : renamed(key, copy);
            for (int meaning = from.firstMeaning(entry); meaning < from.meaningEnd(entry); meaning++) {
                int place = copies[from.place(meaning)];
                if (place != Places.NONE) {
                    names.add(name, place, from.usage(meaning));
                }
            }
        }
    }

    /** With its third letter, or the last of a shorter one, moved on in the alphabet. */
    private static String renamed(String key, int copy) {
        StringBuilder name = new StringBuilder(key);
        int at = Math.min(2, key.length() - 1);
        char letter = key.charAt(at);
        boolean latin = letter >= 'a' && letter <= 'z';
        name.setCharAt(at, latin ? (char) ('a' + (letter - 'a' + copy) % LETTERS) : (char) ('a' + copy));
        return name.toString();
    }
}
