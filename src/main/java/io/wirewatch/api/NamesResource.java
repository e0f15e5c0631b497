package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.news.RegionKind;
import java.util.Comparator;
import java.util.List;

/** The regions and topics that items are tagged with: what codes are called, and what contains what. */
final class NamesResource {
    private static final String SECTION = "Names";

    private final Names names;

    /** A region as it is shown. */
    record RegionName(String code, String name, RegionKind kind, List<String> within) {}

    /** A topic as it is shown. */
    record TopicName(String code, String name, List<String> broader) {}

    NamesResource(Names names) {
        this.names = names;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get("/regions", "listRegions", SECTION, "All regions, subdivisions of countries left out.")
                        .taking(Parameter.flag("subdivisions", "`true` for subdivisions of countries too."))
                        .giving(200, Answer.list("RegionName", "All of them on one page, by code."))
                        .by(this::listRegions),
                Operation.get("/topics", "listTopics", SECTION, "All topics.")
                        .giving(200, Answer.list("TopicName", "All of them on one page, by code."))
                        .by(this::listTopics));
    }

    private Reply listRegions(Call call) {
        boolean all = call.flag("subdivisions");
        return Lists.page(
                names.allRegions().stream()
                        .filter(region -> all || region.kind() != RegionKind.SUBDIVISION)
                        .map(region -> new RegionName(region.code(), region.name(), region.kind(), region.within()))
                        .sorted(Comparator.comparing(RegionName::code))
                        .toList(),
                null);
    }

    private Reply listTopics(Call call) {
        return Lists.page(List.copyOf(names.allTopics()), null);
    }
}
