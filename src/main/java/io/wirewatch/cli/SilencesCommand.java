package io.wirewatch.cli;

import picocli.CommandLine.Command;

/** {@code wirewatch silences}: what is not to be told for a time. */
@Command(
        name = "silences",
        description = {
            "Keeps alerts from being told for a time. They are kept, and told afterwards if they are still open.",
            "",
            "  wirewatch silences add rule=floods region=BR --for 2h --comment \"known since noon\"",
            "  wirewatch silences list",
            "  wirewatch silences show 3f2a9c41",
            "  wirewatch silences end 3f2a9c41",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SilencesAddCommand.class,
            SilencesListCommand.class,
            SilencesShowCommand.class,
            SilencesEndCommand.class
        },
        mixinStandardHelpOptions = true)
final class SilencesCommand {}
