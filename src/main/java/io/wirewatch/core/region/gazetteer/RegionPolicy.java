package io.wirewatch.core.region.gazetteer;

import java.util.List;
import java.util.Map;

/**
 * What is a matter of opinion: which groupings there are, and which country a disputed area counts for. Users may have their own.
 *
 * @param groupings in the order in which they are to be listed
 * @param disputed code of a country or division, or English name of an area → ISO 3166-1 code of the country that it counts for
 */
public record RegionPolicy(List<Grouping> groupings, Map<String, String> disputed) {
    public RegionPolicy {
        groupings = List.copyOf(groupings);
        disputed = Map.copyOf(disputed);
    }

    /** No groupings but those of ICU, and countries as ISO has them. */
    public static RegionPolicy none() {
        return new RegionPolicy(List.of(), Map.of());
    }

    /**
     * Countries or divisions that belong together.
     *
     * @param code as rules write it: NATO, SAHEL
     * @param names under which texts speak of it, the first one that for people
     * @param members codes of countries, divisions or macro-regions
     */
    public record Grouping(String code, List<String> names, List<String> members) {
        public Grouping {
            if (names.isEmpty()) {
                throw new IllegalArgumentException("grouping " + code + " has no name");
            }
            names = List.copyOf(names);
            members = List.copyOf(members);
        }
    }
}
