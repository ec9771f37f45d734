package org.linli.server.command;

import picocli.CommandLine.Command;

/** Brings data from files into the district. */
@Command(
        name = "import",
        subcommands = {
            ImportAreasCommand.class,
            ImportRosterCommand.Members.class,
            ImportRosterCommand.OfOrganizations.class,
            ImportRosterCommand.Households.class
        })
public final class ImportCommand extends CommandGroup {}
