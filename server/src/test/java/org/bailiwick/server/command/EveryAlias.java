package org.bailiwick.server.command;

import org.bailiwick.server.command.InstallationCommand.AddAlias;
import org.bailiwick.server.command.InstallationCommand.DropAlias;

import java.util.List;

/// For the rulebook: every command about the ids of platforms, on the one whose key asks and on
/// another.
final class EveryAlias {
    private static final String ITS = "tiktok";
    private static final String ANOTHER = "meta";

    private EveryAlias() {}

    static List<Command> in(Rulebook world) {
        return List.of(
                new AddAlias(ITS, "7002", world.sued),
                new AddAlias(ANOTHER, "act_2", world.sued),
                new DropAlias(ITS, "ad_account", "7001"),
                new DropAlias(ANOTHER, "ad_account", "act_1"));
    }

    static String where(Command command) {
        boolean its =
                switch (command) {
                    case AddAlias c -> c.platform().equals(ITS);
                    case DropAlias c -> c.platform().equals(ITS);
                    default -> throw new IllegalArgumentException(command.name());
                };
        return its ? "on its platform" : "on another one";
    }
}
