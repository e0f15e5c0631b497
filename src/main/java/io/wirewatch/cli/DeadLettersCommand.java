package io.wirewatch.cli;

import picocli.CommandLine.Command;

/** {@code wirewatch dead-letters}: records that were set aside. */
@Command(
        name = "dead-letters",
        description = {
            "Lists and shows the records that were set aside, and sends them once more.",
            "",
            "  wirewatch dead-letters list --reason failed --from 2d",
            "  wirewatch dead-letters show 0-17",
            "  wirewatch dead-letters retry 0-17",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DeadLettersListCommand.class, DeadLettersShowCommand.class, DeadLettersRetryCommand.class},
        mixinStandardHelpOptions = true)
final class DeadLettersCommand {}
