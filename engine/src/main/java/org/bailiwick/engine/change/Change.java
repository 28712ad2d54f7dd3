package org.bailiwick.engine.change;

/// A fact: one thing that has happened. All state is the fold of these.
///
/// Adding a record here makes the codec and the fold stop compiling until they know it.
public sealed interface Change
        permits PersonChange,
                BusinessChange,
                SecurityChange,
                InvitationChange,
                MemberChange,
                AssetChange,
                AssignmentChange,
                GroupChange,
                PartnerChange,
                ShareChange,
                TransferChange,
                ContactChange,
                RequestChange,
                AccessLinkChange,
                UndoChange,
                GoodByeChange,
                ApprovalChange,
                InstallationChange {}
