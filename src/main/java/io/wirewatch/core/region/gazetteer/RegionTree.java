package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.news.RegionKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What lies in what: the regions of ICU with the groupings of a policy, and divisions as they come. A territory that a policy gives to a
 * country is a part of it, on the map where it was. A grouping lies in all that each of its members lies in. Not to be shared between
 * threads.
 */
final class RegionTree {
    private final RegionPolicy policy;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Set<String>> groupingsOf = new LinkedHashMap<>();
    private final Set<String> cities = new HashSet<>();
    private final Map<String, RegionPolicy.Grouping> groupings = new LinkedHashMap<>();

    RegionTree(RegionPolicy policy) {
        this.policy = policy;
        policy.disputed().keySet().stream()
                .filter(area -> area.contains(", "))
                .forEach(area -> cities.add(area.substring(0, area.lastIndexOf(", "))));
        for (RegionPolicy.Grouping grouping : policy.groupings()) {
            groupings.put(grouping.code(), grouping);
            grouping.members().forEach(member -> groupingsOf
                    .computeIfAbsent(member, code -> new LinkedHashSet<>())
                    .add(grouping.code()));
        }
        readRows();
        policy.groupings()
                .forEach(grouping -> regions.putIfAbsent(
                        grouping.code(), new Region(grouping.code(), grouping.name(), RegionKind.GROUPING, List.of())));
        regions.replaceAll((code, region) -> withGroupings(region));
        regions.replaceAll((code, region) -> region.kind() == RegionKind.COUNTRY ? claimed(region) : region);
        groupings.keySet().forEach(code -> regions.put(code, withShared(regions.get(code))));
    }

    /** Those of a policy's groupings that ICU has too have the members that the policy says. */
    private void readRows() {
        Table table = Table.open("regions.tsv", 4);
        while (table.next()) {
            Set<String> within = new LinkedHashSet<>(
                    table.isEmpty(3) ? List.of() : List.of(table.text(3).split(" ")));
            within.removeAll(groupings.keySet());
            RegionKind kind = RegionKind.valueOf(table.text(1).toUpperCase(Locale.ROOT));
            regions.put(table.text(0), new Region(table.text(0), table.text(2), kind, List.copyOf(within)));
        }
    }

    /** With those that a policy puts it in, itself or through what contains it. */
    private Region withGroupings(Region region) {
        Set<String> within = new LinkedHashSet<>(region.within());
        addGroupings(region.code(), within);
        region.within().forEach(code -> addGroupings(code, within));
        return with(region, region.kind(), within);
    }

    private void addGroupings(String code, Set<String> within) {
        for (String grouping : groupingsOf.getOrDefault(code, Set.of())) {
            if (within.add(grouping)) {
                addGroupings(grouping, within);
            }
        }
    }

    /** A territory under the countries that it counts for, when there are others than itself. */
    private Region claimed(Region region) {
        List<String> countries = policy.countriesOf(region.code(), region.code());
        Set<String> within = new LinkedHashSet<>(countries);
        within.addAll(region.within());
        countries.forEach(country -> regions.get(country).within().stream()
                .filter(code -> regions.get(code).kind() == RegionKind.GROUPING)
                .forEach(within::add));
        boolean own = countries.get(0).equals(region.code());
        return with(region, own ? RegionKind.COUNTRY : RegionKind.SUBDIVISION, within);
    }

    private Region withShared(Region grouping) {
        Set<String> shared = null;
        for (String member : leaves(grouping.code(), new HashSet<>())) {
            Set<String> holders = holders(member);
            if (shared == null) {
                shared = holders;
            } else {
                shared.retainAll(holders);
            }
        }
        Set<String> within = new LinkedHashSet<>(shared == null ? Set.of() : shared);
        within.addAll(grouping.within());
        return with(grouping, grouping.kind(), within);
    }

    /** The members of a grouping, and of those among them that are groupings. */
    private Set<String> leaves(String code, Set<String> seen) {
        Set<String> leaves = new LinkedHashSet<>();
        if (!groupings.containsKey(code)) {
            leaves.add(code);
        } else if (seen.add(code)) {
            groupings.get(code).members().forEach(member -> leaves.addAll(leaves(member, seen)));
        }
        return leaves;
    }

    /** A member and all that it lies in; a division is not in the tree yet, so its country speaks for it. */
    private Set<String> holders(String member) {
        Region region = regions.get(member);
        Set<String> holders = new LinkedHashSet<>();
        if (region == null) {
            addGroupings(member, holders);
            region = regions.get(countryOf(member, member.substring(0, 2)));
        }
        holders.add(region.code());
        holders.addAll(region.within());
        return holders;
    }

    private static Region with(Region region, RegionKind kind, Set<String> within) {
        within.remove(region.code());
        return new Region(region.code(), region.name(), kind, List.copyOf(within));
    }

    /** The country that an area counts for. */
    String countryOf(String area, String otherwise) {
        return policy.countryOf(area, otherwise);
    }

    /** Whether a policy says something of a city of this name, whichever it is. */
    boolean isDisputedCity(String name) {
        return cities.contains(name);
    }

    Region addDivision(String code, String name, String country) {
        Set<String> within = new LinkedHashSet<>();
        for (String holder : policy.countriesOf(code, country)) {
            within.add(holder);
            within.addAll(regions.get(holder).within());
        }
        Region division = withGroupings(new Region(code, name, RegionKind.SUBDIVISION, List.copyOf(within)));
        regions.put(code, division);
        return division;
    }

    Collection<Region> regions() {
        return List.copyOf(regions.values());
    }

    Map<String, Region> byCode() {
        return regions;
    }
}
