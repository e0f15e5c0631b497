package io.wirewatch.core.region;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Places;
import java.util.List;
import java.util.Set;

/**
 * A text of which somebody has said what it names and what it is about.
 *
 * @param about ISO 3166-1 codes of the countries that it is about
 * @param hasDemonyms whether peoples and metonyms are marked too
 */
record GoldText(
        String id,
        String source,
        String home,
        String language,
        NewsItem item,
        List<Mark> marks,
        Set<String> about,
        boolean hasDemonyms) {

    /** Where a text names a place, and which. */
    interface Mark {
        Field field();

        /** UTF-16 offsets. */
        int start();

        int end();

        boolean means(int place, Gazetteer gazetteer);

        default boolean overlaps(Mention mention) {
            return mention.field().field() == field() && mention.start() < end() && start() < mention.end();
        }

        /** The same words, a point or an article more or less. */
        default boolean isAt(Mention mention) {
            return overlaps(mention) && Math.abs(mention.start() - start()) + Math.abs(mention.end() - end()) <= 1;
        }
    }

    /** As the kit has it: a point on the map. */
    record Point(Field field, int start, int end, double lat, double lon, String country) implements Mark {
        private static final double CLOSE_KM = 161;
        private static final double WIDE_KM = 900;

        @Override
        public boolean means(int place, Gazetteer gazetteer) {
            Places places = gazetteer.places();
            if (!places.hasPoint(place)) {
                return false;
            }
            double km = kilometres(places.lat(place), places.lon(place));
            PlaceClass placeClass = places.placeClass(place);
            boolean wide = placeClass == PlaceClass.COUNTRY
                    || placeClass == PlaceClass.DIVISION
                    || placeClass == PlaceClass.MACRO;
            return km <= CLOSE_KM
                    || (wide && km <= WIDE_KM && (country == null || country.equals(places.countryCode(place))));
        }

        private double kilometres(double otherLat, double otherLon) {
            double dLat = Math.toRadians(otherLat - lat) / 2;
            double dLon = Math.toRadians(otherLon - lon) / 2;
            double h = Math.pow(Math.sin(dLat), 2)
                    + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.pow(Math.sin(dLon), 2);
            return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
        }
    }

    /** As our own texts have it: in a region, the region itself ({@code =}), or what stands for it ({@code ~}). */
    record Coded(Field field, int start, int end, char how, String code) implements Mark {
        @Override
        public boolean means(int place, Gazetteer gazetteer) {
            Places places = gazetteer.places();
            String country = code.split("-")[0];
            boolean itself = code.equals(
                    places.region(place) == null ? null : places.region(place).code());
            if (how != ' ') {
                return itself
                        || (!gazetteer.region(code).isPresent()
                                && code.contains("-")
                                && places.placeClass(place) == PlaceClass.DIVISION
                                && country.equals(places.countryCode(place)));
            }
            if (Character.isDigit(code.charAt(0))) {
                return places.placeClass(place) == PlaceClass.WATER || places.placeClass(place) == PlaceClass.LAND;
            }
            boolean inside = (code.contains("-") && gazetteer.region(code).isPresent())
                    ? code.equals(places.divisionCode(place))
                    : country.equals(places.countryCode(place)) || places.country(place) == Places.NONE;
            return !itself && inside;
        }
    }
}
