package io.wirewatch.core.region.gazetteer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is a matter of opinion: which groupings there are, and which country a disputed area counts for. Users may have their own.
 *
 * @param groupings in the order in which they are to be listed; one with a code of ICU ({@code EU}) takes its place
 * @param disputed code of a country or division, English name of an area ("Golan Heights"), or name and country of a city ("Katzrin, IL") → ISO 3166-1 codes of the countries that it counts for, the first one before all
 */
public record RegionPolicy(List<Grouping> groupings, Map<String, List<String>> disputed) {
    public RegionPolicy {
        groupings = List.copyOf(groupings);
        disputed = Map.copyOf(disputed);
    }

    /** No groupings but those of ICU, and countries as ISO has them. */
    public static RegionPolicy none() {
        return new RegionPolicy(List.of(), Map.of());
    }

    /** The codes of the groupings. */
    public Set<String> codes() {
        return groupings.stream().map(Grouping::code).collect(Collectors.toSet());
    }

    /** The code of the country that an area counts for before all others. */
    String countryOf(String area, String otherwise) {
        return countriesOf(area, otherwise).get(0);
    }

    /** The codes of all countries that an area counts for; at least one. */
    List<String> countriesOf(String area, String otherwise) {
        return disputed.getOrDefault(area, List.of(otherwise));
    }

    /**
     * Countries or divisions that belong together.
     *
     * @param code as rules write it: NATO, SAHEL
     * @param name for people
     * @param names under which texts speak of it: language ({@code *} for any) → names; none when texts are not to name it
     * @param members codes of countries, divisions, macro-regions or other groupings
     */
    public record Grouping(String code, String name, Map<String, List<String>> names, List<String> members) {
        public Grouping {
            Map<String, List<String>> inOrder = new LinkedHashMap<>();
            names.forEach((language, all) -> inOrder.put(language, List.copyOf(all)));
            names = Collections.unmodifiableMap(inOrder);
            members = List.copyOf(members);
        }
    }
}
