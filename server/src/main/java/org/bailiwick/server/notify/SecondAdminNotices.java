package org.bailiwick.server.notify;

import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.ApprovalNotices;
import org.bailiwick.server.command.ApprovalNotices.What;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.notify.Notice.About;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows about commands that wait for a second admin. All of them are about security: they come
/// at once, whatever somebody chose. What is for the operator stands in the log.
record SecondAdminNotices(Office office, Audience audience) {
    private static final Logger LOG = System.getLogger(SecondAdminNotices.class.getName());

    List<Notice> of(ApprovalChange change) {
        Directory today = audience.today();
        Optional<Approval> approval = today.find(change.approval());
        if (approval.isEmpty()) return List.of();
        return switch (change) {
            case ApprovalChange.ApprovalAsked _ ->
                    ApprovalNotices.asked(today, approval.get()).stream()
                            .flatMap(n -> of(n).stream())
                            .toList();
            case ApprovalChange.ApprovalWithdrawn _ -> List.of();
            case ApprovalChange.ApprovalGiven _,
                    ApprovalChange.ApprovalRefused _,
                    ApprovalChange.ApprovalReleased _,
                    ApprovalChange.ApprovalForced _ ->
                    approval.get().waits()
                            ? List.of()
                            : of(ApprovalNotices.settled(today, approval.get()));
        };
    }

    /// The operator did what would have waited: every admin hears of it.
    List<Notice> of(BusinessChange.SecondAdminPassedOver change) {
        Optional<Business> business = audience.today().find(change.business());
        if (business.isEmpty()) return List.of();
        Map<String, About> about = new HashMap<>();
        about.put("business", new About.Name(business.get().name()));
        about.put("what", what(change.matters()));
        about.put("whom", whom(change.matters()));
        List<Notice> all = new ArrayList<>();
        for (PersonId to : audience.admins(business.get())) {
            all.add(new Notice(to, NoticeKind.SECURITY, "second-admin-passed-over", about));
        }
        return all;
    }

    /// What a notice comes to for each of those whom it is for.
    List<Notice> of(ApprovalNotices.Notice notice) {
        Approval approval = audience.today().find(notice.approval()).orElseThrow();
        if (notice.operator()) tellOperator(notice);
        List<Notice> all = new ArrayList<>();
        for (PersonId to : notice.people()) {
            all.add(
                    new Notice(
                            to,
                            NoticeKind.SECURITY,
                            words(notice.what(), approval),
                            about(approval)));
        }
        return all;
    }

    private static void tellOperator(ApprovalNotices.Notice notice) {
        String what =
                notice.what() == What.ALARM
                        ? "carried out without a second admin: {0}"
                        : "waits for a second admin: {0}; see who can, or decide yourself";
        LOG.log(Level.WARNING, what, notice.approval());
    }

    private static String words(What what, Approval approval) {
        return switch (what) {
            case ASKED -> "approval-asked";
            case ABOUT_YOU -> "approval-about-you";
            case RELEASE_AHEAD -> "approval-release-ahead";
            case REMINDER -> "approval-reminder";
            case ESCALATED -> "approval-escalated";
            case RELEASE_SOON -> "approval-release-soon";
            case SETTLED ->
                    approval.fate() == Approval.Fate.REFUSED
                            ? "approval-refused"
                            : "approval-given";
            case ALARM ->
                    approval.fate() == Approval.Fate.FORCED
                            ? "approval-forced"
                            : "approval-released";
        };
    }

    private Map<String, About> about(Approval approval) {
        Directory today = audience.today();
        Map<String, About> about = new HashMap<>();
        about.put("business", new About.Name(today.approvals().business(approval).name()));
        about.put("by", name(today.approvals().by(approval)));
        today.approvals().settledBy(approval).ifPresent(p -> about.put("who", name(p)));
        about.putIfAbsent("who", new About.Word("the-operator"));
        about.put("what", what(approval.matters()));
        about.put("whom", whom(approval.matters()));
        about.put("releases", new About.At(approval.releases()));
        return about;
    }

    private About name(Person person) {
        return office.open(person.name())
                .<About>map(About.Name::new)
                .orElse(new About.Word("somebody"));
    }

    private static About what(List<Matter> matters) {
        String matter =
                switch (matters.getFirst()) {
                    case Matter.AdminMade _ -> "admin-made";
                    case Matter.AdminInvited _ -> "admin-invited";
                    case Matter.AdminRemoved _ -> "admin-removed";
                    case Matter.FinanceGiven _ -> "finance-given";
                    case Matter.FinanceInvited _ -> "finance-invited";
                    case Matter.PartnerLost _ -> "partner-lost";
                    case Matter.AssetHandedOver _ -> "asset-handed-over";
                    case Matter.SafetyLowered _ -> "safety-lowered";
                };
        return new About.Word("matter." + matter);
    }

    /// Whom it is about, in parentheses; nothing where nobody has a name.
    private About whom(List<Matter> matters) {
        Directory today = audience.today();
        String name =
                matters.stream()
                        .flatMap(m -> m.about().stream())
                        .filter(MemberId.class::isInstance)
                        .flatMap(id -> today.find((MemberId) id).stream())
                        .flatMap(m -> office.open(today.person(m).name()).stream())
                        .findFirst()
                        .map(" (%s)"::formatted)
                        .orElse("");
        return new About.Name(name);
    }
}
