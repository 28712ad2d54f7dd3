package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.server.command.Office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who is told what of what happened, in words. Nobody is told what he did himself, but for what
/// concerns his security; and nobody of what a list from elsewhere brought.
final class NoticeTable {
    private final Office office;
    private final Origins origins;
    private final Predicate<PersonId> secondStep;
    private final AlarmTable alarms;

    /// @param secondStep whether somebody has a second step that he could take
    NoticeTable(Office office, Predicate<PersonId> secondStep) {
        this.office = office;
        this.secondStep = secondStep;
        alarms = new AlarmTable(office);
        origins = new Origins(office);
    }

    /// The notices of an entry, as things stand at this moment.
    List<Notice> of(Entry entry, Instant now) {
        if (entry.actor() instanceof Actor.Source) return List.of();
        Audience audience = new Audience(office.now(), now);
        Optional<PersonId> actor = Origins.person(entry);
        List<Notice> all = new ArrayList<>();
        for (Change change : entry.changes()) {
            for (Notice notice : of(change, entry, audience)) {
                boolean own = actor.filter(notice.to()::equals).isPresent();
                if (own && notice.kind() != NoticeKind.SECURITY) continue;
                if (audience.there(notice.to())) all.add(notice);
            }
        }
        for (Alarm alarm : alarms.of(entry)) all.addAll(of(alarm, audience));
        return all.stream().distinct().toList();
    }

    /// To all admins, whoever brought it about: somebody else may act in his name.
    private static List<Notice> of(Alarm alarm, Audience audience) {
        String words =
                switch (alarm.kind()) {
                    // They hear of these as of what happened.
                    case NEW_ADMIN, RECOVERY_STARTED, BREAK_GLASS, SECOND_ADMIN_PASSED_OVER -> "";
                    case LAST_BUT_ONE_ADMIN_GONE -> "alarm-one-admin-left";
                    case OWNER_CHANGED -> "alarm-owner-changed";
                    case MASS_CHANGE -> "alarm-mass-change";
                };
        if (words.isEmpty()) return List.of();
        return audience.today().find(alarm.business()).stream()
                .flatMap(b ->
                        SecurityNotices.all(Set.copyOf(audience.admins(b)), b, words, Map.of())
                                .stream())
                .toList();
    }

    private List<Notice> of(Change change, Entry entry, Audience audience) {
        MemberNotices members = new MemberNotices(office, origins, audience);
        SharingNotices sharing = new SharingNotices(audience);
        return switch (change) {
            case SecurityChange c -> new SecurityNotices(office, audience, secondStep).of(c, entry);
            case RequestChange c -> new AskingNotices(office, audience).of(c, audience.now());
            case AccessLinkChange c -> new LinkNotices(audience).of(c);
            case PersonChange c -> members.of(c);
            case InvitationChange c -> members.of(c);
            case MemberChange c -> members.of(c);
            case AssignmentChange c -> members.of(c);
            case GroupChange c -> members.of(c);
            case PartnerChange c -> sharing.of(c);
            case ShareChange c -> sharing.of(c);
            case TransferChange c -> sharing.of(c);
            case ApprovalChange c -> new SecondAdminNotices(office, audience).of(c);
            case BusinessChange.SecondAdminPassedOver c ->
                    new SecondAdminNotices(office, audience).of(c);
            case GoodByeChange.GoodByeChecked c -> new GoodByeNotices(office, audience).of(c);
            case BusinessChange _,
                    AssetChange _,
                    ContactChange _,
                    UndoChange _,
                    GoodByeChange _,
                    InstallationChange _ ->
                    List.of();
        };
    }
}
