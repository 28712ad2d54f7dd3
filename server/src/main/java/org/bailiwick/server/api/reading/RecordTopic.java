package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a change is about, as people look for it in a record.
enum RecordTopic {
    MEMBERS,
    INVITATIONS,
    ASSIGNMENTS,
    ASSETS,
    GROUPS,
    PARTNERS,
    SHARES,
    TRANSFERS,
    REQUESTS,
    LINKS,
    APPROVALS,
    UNDOING,
    SETTINGS;

    static final List<String> WORDS = Stream.of(values()).map(RecordTopic::word).toList();

    private static String word(RecordTopic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    /// @param word one of [#WORDS]
    static RecordTopic of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static RecordTopic of(Change change) {
        return switch (change) {
            case PersonChange _, MemberChange _, GoodByeChange _ -> MEMBERS;
            case InvitationChange _ -> INVITATIONS;
            case AssignmentChange _ -> ASSIGNMENTS;
            case AssetChange _ -> ASSETS;
            case GroupChange _ -> GROUPS;
            case PartnerChange _, ContactChange _ -> PARTNERS;
            case ShareChange _ -> SHARES;
            case TransferChange _ -> TRANSFERS;
            case RequestChange _ -> REQUESTS;
            case AccessLinkChange _ -> LINKS;
            case ApprovalChange _ -> APPROVALS;
            case UndoChange _ -> UNDOING;
            case BusinessChange _, SecurityChange _, InstallationChange _ -> SETTINGS;
        };
    }
}
