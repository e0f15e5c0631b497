package io.wirewatch.cli;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that commands share which tag items by region: settings, given as flags. */
final class RegionsOption {
    @Option(
            names = "--regions",
            paramLabel = "FILE",
            description =
                    "file of groupings and disputed areas, over those that ship; wirewatch regions policy prints them")
    private String file;

    @Option(
            names = "--region-threshold",
            paramLabel = "SHARE",
            description = "how likely an item must be about a country that is listed, from 0 to 1; 0.5 unless given")
    private String threshold;

    /** Setting key → value. */
    Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>();
        if (file != null) {
            flags.put("regions", file);
        }
        if (threshold != null) {
            flags.put("region-threshold", threshold);
        }
        return flags;
    }
}
