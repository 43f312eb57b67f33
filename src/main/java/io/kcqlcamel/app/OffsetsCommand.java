package io.kcqlcamel.app;

import picocli.CommandLine.Command;

/** {@code kcql-camel offsets}. */
@Command(
        name = "offsets",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Shows how far connectors have come; sets that while they stand still; takes over where Stream Reactor stopped.",
        subcommands = {
            OffsetsListCommand.class,
            OffsetsShowCommand.class,
            OffsetsSetCommand.class,
            OffsetsResetCommand.class,
            OffsetsExportCommand.class,
            OffsetsImportCommand.class
        })
final class OffsetsCommand {}
