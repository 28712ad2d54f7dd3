package org.bailiwick.engine.change;

import java.util.List;
import java.util.Optional;

/// What happens to a command that waits for a second admin. Once it is given, released or forced,
/// what the command changes stands beside it in the same entry, as facts of their own.
public sealed interface ApprovalChange extends Change {
    /// How many matters one command can have at most.
    int MATTERS_MAX = 200;

    /// The longest name of a command, in characters.
    int COMMAND_MAX = 64;

    ApprovalId approval();

    /// @param by who gave the command
    /// @param command its name
    /// @param matters at least one; why it waits
    /// @param text the command itself, sealed under the business
    /// @param mark by which the same command is known when it is given again
    record ApprovalAsked(
            ApprovalId approval,
            BusinessId business,
            PersonId by,
            String command,
            List<Matter> matters,
            Sealed text,
            Hash mark)
            implements ApprovalChange {
        public ApprovalAsked {
            Require.require(!matters.isEmpty(), "a command waits because of something");
            Require.require(matters.size() <= MATTERS_MAX, "a command has few matters");
            matters = List.copyOf(matters);
        }
    }

    /// @param by the second admin, or who stands in for one; empty for the operator
    record ApprovalGiven(ApprovalId approval, Optional<PersonId> by) implements ApprovalChange {}

    /// @param by empty for the operator
    /// @param sentence what is said to whoever asked
    record ApprovalRefused(ApprovalId approval, Optional<PersonId> by, Sealed sentence)
            implements ApprovalChange {}

    /// By whoever gave the command.
    record ApprovalWithdrawn(ApprovalId approval) implements ApprovalChange {}

    /// Carried out because it waited long enough.
    record ApprovalReleased(ApprovalId approval) implements ApprovalChange {}

    /// Carried out without a second admin: glass was broken.
    ///
    /// @param by who broke it; empty for the operator
    /// @param reason in his words
    record ApprovalForced(ApprovalId approval, Optional<PersonId> by, Sealed reason)
            implements ApprovalChange {}
}
