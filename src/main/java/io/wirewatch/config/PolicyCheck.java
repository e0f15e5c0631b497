package io.wirewatch.config;

import io.wirewatch.core.region.gazetteer.RegionCodes;
import io.wirewatch.core.region.gazetteer.RegionPolicy.Grouping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks the codes of a policy against those that there are. Members may be groupings that come later, so the end settles it. Used once. */
final class PolicyCheck {
    /** Takes a fault; the hint may be null. */
    interface Faults {
        void note(YamlNode place, String message, String hint);
    }

    private static final String SEE_THEM = "see them: wirewatch regions list";
    /** A hint is a search through all codes: a file with more faults than this is no slip of the hand. */
    private static final int MOST_HINTS = 100;

    private final RegionCodes codes;
    private final Map<String, String> names;
    private final Map<String, Grouping> groupings;
    private final Faults faults;
    private int hints;
    private final List<YamlNode> members = new ArrayList<>();
    private final List<YamlNode> removed = new ArrayList<>();
    private final List<YamlNode> countries = new ArrayList<>();
    private final List<YamlNode> ownGroupings = new ArrayList<>();

    /** @param groupings those of the policy, as they come */
    PolicyCheck(RegionCodes codes, Map<String, Grouping> groupings, Faults faults) {
        this.codes = codes;
        this.names = codes.names();
        this.groupings = groupings;
        this.faults = faults;
    }

    /** The code of a grouping must not be that of something else. */
    void free(YamlNode key) {
        String code = key.text();
        if (names.containsKey(code) && !codes.isGrouping(code)) {
            throw key.wrong(code + " is the code of " + names.get(code), "take a longer one");
        }
        ownGroupings.add(key);
    }

    void removed(YamlNode key) {
        removed.add(key);
    }

    void member(YamlNode member) {
        members.add(member);
    }

    /** What is disputed: a code, an area, or a city with its country. */
    void area(YamlNode key) {
        String area = key.text();
        int comma = area.lastIndexOf(", ");
        boolean known = codes.isCountry(area)
                || (area.contains("-") && names.containsKey(area))
                || codes.areas().contains(area)
                || (comma > 0 && codes.hasCity(area.substring(0, comma), area.substring(comma + 2)));
        if (!known) {
            Set<String> all = new TreeSet<>(names.keySet());
            all.addAll(codes.areas());
            throw key.wrong("there is no such country, division, area or city: " + area, nearest(area, all));
        }
    }

    void country(YamlNode country) {
        countries.add(country);
    }

    private String nearest(String typed, Set<String> known) {
        hints++;
        if (hints > MOST_HINTS) {
            return SEE_THEM;
        }
        for (Map.Entry<String, String> one : names.entrySet()) {
            if (one.getValue().equalsIgnoreCase(typed)) {
                return "did you mean " + one.getKey() + "?";
            }
        }
        String nearest = Nearest.to(typed, known);
        return nearest == null
                ? SEE_THEM
                : "did you mean " + nearest + (names.containsKey(nearest) ? ", " + names.get(nearest) : "") + "?";
    }

    /** What can be said only when all has been read. */
    void finish(Map<String, List<String>> disputed) {
        Set<String> known = new TreeSet<>(names.keySet());
        known.addAll(groupings.keySet());
        for (YamlNode member : members) {
            if (!known.contains(member.text())) {
                faults.note(member, "there is no region " + member.text(), nearest(member.text(), known));
            }
        }
        for (YamlNode country : countries) {
            String code = country.text();
            if (!codes.isCountry(code)) {
                faults.note(country, "not a country: " + code, nearest(code, known));
            } else if (!disputed.getOrDefault(code, List.of(code)).get(0).equals(code)) {
                faults.note(
                        country,
                        code + " is itself made a part of " + disputed.get(code).get(0),
                        "name that one");
            }
        }
        for (YamlNode key : removed) {
            groupings.values().stream()
                    .filter(one -> one.members().contains(key.text()) && !groupings.containsKey(key.text()))
                    .forEach(one -> faults.note(
                            key, key.text() + " is a member of " + one.code(), "change or remove that one too"));
        }
        for (YamlNode grouping : ownGroupings) {
            if (isWithinItself(grouping.text())) {
                faults.note(grouping, grouping.text() + " is a member of itself", "break the circle of groupings");
            }
        }
    }

    private boolean isWithinItself(String code) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            Grouping grouping = groupings.get(open.pop());
            for (String member : grouping == null ? List.<String>of() : grouping.members()) {
                if (member.equals(code)) {
                    return true;
                }
                if (seen.add(member)) {
                    open.push(member);
                }
            }
        }
        return false;
    }
}
