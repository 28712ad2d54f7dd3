package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.command.ApprovalCommand;

import java.util.List;
import java.util.Optional;

/// What is done about commands that wait for a second admin, and about what a business asks for its
/// safety.
final class ApprovalErrands {
    private static final String APPROVAL = "/api/v1/approvals/{approval}";

    private ApprovalErrands() {}

    static List<Errand> approvals() {
        return List.of(
                Errand.put(
                        "/api/v1/businesses/{business}/safety",
                        "set-safety",
                        ApprovalErrands::safety),
                Errand.put(
                        "/api/v1/members/{member}/stand-in",
                        "name-stand-in",
                        ApprovalErrands::standIn),
                Errand.post(
                        APPROVAL + "/consent",
                        "approve-command",
                        s -> new ApprovalCommand.ApproveCommand(approval(s))),
                Errand.post(
                        APPROVAL + "/refusal",
                        "refuse-command",
                        s -> new ApprovalCommand.RefuseCommand(approval(s), text(s, "sentence"))),
                Errand.delete(
                        APPROVAL,
                        "withdraw-command",
                        s -> new ApprovalCommand.WithdrawCommand(approval(s))),
                Errand.post(
                        APPROVAL + "/broken-glass",
                        "break-glass",
                        s -> new ApprovalCommand.BreakGlass(approval(s), text(s, "reason"))),
                Errand.post(
                        APPROVAL + "/release",
                        "release-command",
                        s -> new ApprovalCommand.ReleaseCommand(approval(s))));
    }

    private static ApprovalId approval(Sheet sheet) {
        return sheet.own("approval", ApprovalId::find);
    }

    private static String text(Sheet sheet, String name) {
        return sheet.body().text(name, ApprovalCommand.SENTENCE_MAX);
    }

    private static ApprovalCommand standIn(Sheet sheet) {
        MemberId member = sheet.own("member", MemberId::find);
        Optional<MemberId> other =
                sheet.has("stand_in")
                        ? Optional.of(sheet.own("stand_in", MemberId::find))
                        : Optional.empty();
        return new ApprovalCommand.NameStandIn(member, other);
    }

    /// What is not said stays as it is.
    private static ApprovalCommand safety(Sheet sheet) {
        BusinessId id = sheet.business("business");
        Safety now = sheet.today().find(id).map(Business::safety).orElse(Safety.DEFAULT);
        return new ApprovalCommand.SetSafety(
                id,
                new Safety(
                        flag(sheet, "second_admin", now.secondAdmin()),
                        flag(sheet, "release", now.release()),
                        flag(sheet, "break_glass", now.breakGlass()),
                        flag(sheet, "cooling_off", now.coolingOff())));
    }

    private static boolean flag(Sheet sheet, String name, boolean otherwise) {
        return sheet.has(name) ? sheet.body().flag(name) : otherwise;
    }
}
