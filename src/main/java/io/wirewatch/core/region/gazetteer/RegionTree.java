package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.news.RegionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What lies in what: the regions of ICU with the groupings of a policy, and divisions as they come. Not to be shared between threads. */
final class RegionTree {
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<String>> groupingNames = new LinkedHashMap<>();
    private final Map<String, Set<String>> groupingsOf = new LinkedHashMap<>();

    RegionTree(RegionPolicy policy) {
        for (RegionPolicy.Grouping grouping : policy.groupings()) {
            groupingNames.put(grouping.code(), grouping.names());
            for (String member : grouping.members()) {
                groupingsOf
                        .computeIfAbsent(member, code -> new LinkedHashSet<>())
                        .add(grouping.code());
            }
        }
        Table table = Table.open("regions.tsv", 4);
        while (table.next()) {
            List<String> within =
                    table.isEmpty(3) ? List.of() : List.of(table.text(3).split(" "));
            RegionKind kind = RegionKind.valueOf(table.text(1).toUpperCase(Locale.ROOT));
            regions.put(table.text(0), new Region(table.text(0), table.text(2), kind, within));
        }
        policy.groupings().forEach(this::addGrouping);
        regions.replaceAll((code, region) -> withGroupings(region));
    }

    private void addGrouping(RegionPolicy.Grouping grouping) {
        regions.putIfAbsent(
                grouping.code(), new Region(grouping.code(), grouping.names().get(0), RegionKind.GROUPING, List.of()));
    }

    /** With those that a policy puts it in, itself or through what contains it. */
    private Region withGroupings(Region region) {
        Set<String> within = new LinkedHashSet<>(region.within());
        within.addAll(groupingsOf.getOrDefault(region.code(), Set.of()));
        region.within().forEach(code -> within.addAll(groupingsOf.getOrDefault(code, Set.of())));
        within.remove(region.code());
        return new Region(region.code(), region.name(), region.kind(), List.copyOf(within));
    }

    Region addDivision(String code, String name, String country) {
        List<String> within = new ArrayList<>(List.of(country));
        within.addAll(regions.get(country).within());
        Region division = withGroupings(new Region(code, name, RegionKind.SUBDIVISION, within));
        regions.put(code, division);
        return division;
    }

    Collection<Region> regions() {
        return List.copyOf(regions.values());
    }

    Map<String, Region> byCode() {
        return regions;
    }

    /** Code of each grouping of the policy → how texts name it. */
    Map<String, List<String>> groupingNames() {
        return groupingNames;
    }
}
