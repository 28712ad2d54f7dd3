package org.bailiwick.server.console;

import java.util.Set;

/// What gives access, or brings it back: a form that does this says first what it would give (*Will
/// it work?*), on whichever page it stands.
///
/// Not among it is what only asks for access, what ends it, and `accept-invitation`: the page of an
/// invitation says itself what comes with it, and more is told to the inviter alone.
public final class Gives {
    /// By the names of the commands.
    public static final Set<String> COMMANDS =
            Set.of(
                    "accept-partner",
                    "accept-transfer",
                    "add-partner",
                    "add-to-group",
                    "approve-command",
                    "approve-request",
                    "assign",
                    "break-glass",
                    "change-access-link",
                    "complete-recovery",
                    "correct-invitation",
                    "extend-assignment",
                    "extend-group-member",
                    "extend-member",
                    "extend-share",
                    "invite",
                    "offer-transfer",
                    "reinstate-member",
                    "replace-assignment",
                    "resend-invitation",
                    "resume-share",
                    "set-assignment-period",
                    "set-cap",
                    "set-finance",
                    "set-group-member",
                    "set-member-period",
                    "set-role",
                    "set-share-period",
                    "share",
                    "transfer-asset",
                    "undo");

    private Gives() {}

    public static boolean access(String command) {
        return COMMANDS.contains(command);
    }
}
