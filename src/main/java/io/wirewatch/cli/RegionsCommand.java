package io.wirewatch.cli;

import io.wirewatch.config.PolicyFiles;
import io.wirewatch.config.RegionSettings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.Region;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wirewatch regions}: where items can be from, and what counts for what. */
@Command(
        name = "regions",
        description = {
            "Lists regions, prints the policy for groupings and disputed areas, and checks policies of your own.",
            "",
            "  wirewatch regions policy > regions.yaml",
            "  wirewatch regions lint regions.yaml",
            "  wirewatch tag --regions regions.yaml < items.jsonl",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class RegionsCommand {
    private final Console console;

    RegionsCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "list",
            description = {
                "Lists countries, macro-regions and groupings: code, kind, name, and the codes of what they lie in.",
                "With codes: those, divisions too, and what lies in each."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Mixin RegionsOption regions,
            @Parameters(paramLabel = "CODE", arity = "0..*", description = "codes of regions") List<String> codes) {
        RegionSettings settings = SettingsLoader.load(SettingsOptions.file(null), System.getenv(), regions.flags())
                .regions();
        Gazetteer gazetteer = Gazetteer.standard(settings.policy());
        if (codes == null) {
            gazetteer.regions().stream()
                    .filter(region -> !region.code().contains("-") || region.kind() == RegionKind.GROUPING)
                    .sorted(Comparator.comparing(Region::kind).thenComparing(Region::code))
                    .forEach(region -> console.line(row(region)));
            return ExitCode.OK;
        }
        int unknown = 0;
        for (String code : codes) {
            Region region = gazetteer.region(code.toUpperCase(Locale.ROOT)).orElse(null);
            if (region == null) {
                console.tell("there is no region " + Terminal.safe(code));
                unknown++;
            } else {
                console.line(row(region));
                console.line("  holds: " + members(gazetteer, region.code()));
            }
        }
        return ExitCode.of(unknown);
    }

    private static String row(Region region) {
        String within = region.within().isEmpty() ? "" : "  in " + String.join(" ", region.within());
        return "%-18s %-11s %s%s".formatted(region.code(), Words.lower(region.kind()), region.name(), within);
    }

    /** What lies in a region, countries and divisions of one kind together; the divisions of its countries are not named. */
    private static String members(Gazetteer gazetteer, String code) {
        List<Region> inside = gazetteer.regions().stream()
                .filter(region -> region.within().contains(code))
                .sorted(Comparator.comparing(Region::kind).thenComparing(Region::code))
                .toList();
        return inside.stream()
                .map(Region::code)
                .filter(one -> inside.stream().noneMatch(other -> one.startsWith(other.code() + "-")))
                .collect(Collectors.joining(" "));
    }

    @Command(
            name = "policy",
            description = "Prints the policy that ships with the program, to copy and to change.",
            mixinStandardHelpOptions = true)
    int policy() {
        console.line(PolicyFiles.shipped().stripTrailing());
        return ExitCode.OK;
    }

    @Command(
            name = "lint",
            description = "Checks a policy of your own. Every fault is told with its line, and the exit status is 1.",
            mixinStandardHelpOptions = true)
    int lint(@Parameters(paramLabel = "FILE", description = "policy file") Path file) {
        RegionPolicy policy = PolicyFiles.read(file);
        console.tell(Words.count(policy.groupings().size(), "grouping") + ", "
                + Words.count(policy.disputed().size(), "disputed area") + ", with those that ship");
        return ExitCode.OK;
    }
}
