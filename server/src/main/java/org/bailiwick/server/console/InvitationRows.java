package org.bailiwick.server.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which invitations whoever invites still has to do with.
public final class InvitationRows {
    private static final Set<String> STANDING = Set.of("open", "pending");

    private InvitationRows() {}

    /// Those that stand, have run out, or are asked for anew; what a newer one replaced is gone.
    static List<Data> shown(List<Data> all) {
        Set<String> standing =
                all.stream()
                        .filter(i -> STANDING.contains(i.text("state")))
                        .map(i -> i.text("address"))
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(i ->
                        STANDING.contains(i.text("state"))
                                || (!standing.contains(i.text("address"))
                                        && (i.text("state").equals("expired") || wanted(i))))
                .toList();
    }

    /// Those that somebody asks for anew.
    static List<Data> wanted(List<Data> all) {
        return shown(all).stream().filter(InvitationRows::wanted).toList();
    }

    /// Whether its letter waits where no mail server takes it: only whoever runs the installation
    /// can pass it on.
    public static boolean inOutbox(Data invitation) {
        return invitation.text("delivery.state").equals("handed")
                && !invitation.yes("delivery.carried");
    }

    /// Whether its link opens nothing any more, and whoever holds it asked for a new one.
    public static boolean wanted(Data invitation) {
        return invitation.has("delivery.asked_anew")
                && !STANDING.contains(invitation.text("state"))
                && !invitation.text("state").equals("accepted");
    }
}
