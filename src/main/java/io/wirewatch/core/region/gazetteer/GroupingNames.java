package io.wirewatch.core.region.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a policy's groupings. What tables say of the same names gives way: a text that writes "the Sahel" means the grouping, not a
 * stretch of land on the map nor a macro-region that comes near it. Not to be shared between threads.
 */
final class GroupingNames {
    private final RegionPolicy policy;
    private final Map<String, String> codes = new HashMap<>();

    GroupingNames(RegionPolicy policy) {
        this.policy = policy;
        for (RegionPolicy.Grouping grouping : policy.groupings()) {
            grouping.names().values().forEach(names -> names.stream()
                    .filter(name -> !name.endsWith("*"))
                    .forEach(name -> codes.putIfAbsent(NameReader.key(name), grouping.code())));
        }
    }

    /** The code of the grouping that a name is for. */
    Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(NameReader.key(name)));
    }

    boolean has(String key) {
        return codes.containsKey(key);
    }

    /** @param numbers codes of regions to numbers of places */
    void addTo(NameReader names, Map<String, Integer> numbers) {
        for (RegionPolicy.Grouping grouping : policy.groupings()) {
            int place = numbers.get(grouping.code());
            grouping.names()
                    .forEach((language, all) -> all.forEach(name -> names.add(name, place, Usage.ALIAS, language)));
        }
    }
}
