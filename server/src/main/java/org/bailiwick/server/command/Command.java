package org.bailiwick.server.command;

import org.bailiwick.engine.directory.Directory;

/// One thing that somebody can do. The desk checks who may, asks what it changes, and writes it
/// down.
public sealed interface Command
        permits PersonCommand,
                BusinessCommand,
                InvitationCommand,
                MemberCommand,
                AssetCommand,
                AssignmentCommand,
                GroupCommand,
                PartnerCommand,
                ShareCommand,
                ExtendCommand,
                TransferCommand,
                ContactCommand,
                RecoveryCommand,
                OutsiderCommand,
                RequestCommand,
                AccessLinkCommand,
                ApprovalCommand,
                GiveCommand,
                UndoCommand,
                GoodByeCommand,
                InstallationCommand {
    /// What the record calls it.
    String name();

    /// Who may.
    ///
    /// @throws Refused where it speaks of something that is not there
    Need need(Directory today);

    /// Checks the rules and adds what is true afterwards.
    ///
    /// @throws Refused where a rule forbids it
    void write(Pen pen);

    /// As [#write], for a preview: of what is only offered, it adds what acceptance would do.
    default void foresee(Pen pen) {
        write(pen);
    }
}
