package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.ContactCommand;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.Sought;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Secret;

import java.util.List;
import java.util.stream.Stream;

/// What is done about assets, who holds them, and with whom they are shared.
final class AssetErrands {
    private static final String ASSET = "/api/v1/assets/{asset}";
    private static final String ASSIGNMENT = "/api/v1/assignments/{assignment}";
    private static final String GROUP = "/api/v1/groups/{group}";
    private static final String PARTNERSHIP = "/api/v1/partnerships/{partnership}";
    private static final String SHARE = "/api/v1/shares/{share}";

    private AssetErrands() {}

    static List<Errand> assets() {
        return List.of(
                Errand.post(
                        "/api/v1/assets",
                        "register-asset",
                        AssetRegistered.class,
                        s ->
                                new AssetCommand.RegisterAsset(
                                        s.ids().asset(),
                                        s.text("kind", Questions.NAME_MAX),
                                        s.name(),
                                        s.owner(),
                                        s.word(
                                                "state",
                                                AssetState.values(),
                                                AssetState.IN_REVIEW))),
                Errand.patch(
                        ASSET,
                        "rename-asset",
                        s -> new AssetCommand.RenameAsset(s.asset(), s.name())),
                Errand.put(
                        ASSET + "/state",
                        "set-asset-state",
                        s ->
                                new AssetCommand.SetAssetState(
                                        s.asset(), s.word("state", AssetState.values()))),
                Errand.put(
                        ASSET + "/creator",
                        "name-creator",
                        s -> new AssetCommand.NameCreator(s.asset(), s.person("person"))),
                Errand.put(
                        ASSET + "/owner",
                        "transfer-asset",
                        s ->
                                new AssetCommand.TransferAsset(
                                        s.asset(), s.owner(), TransferErrands.kept(s))));
    }

    static List<Errand> assignments() {
        return List.of(
                Errand.post(
                        ASSET + "/assignments",
                        "assign",
                        AssetAssigned.class,
                        s ->
                                new AssignmentCommand.Assign(
                                        s.ids().assignment(),
                                        s.member(),
                                        s.asset(),
                                        s.levels("levels"),
                                        s.period())),
                Errand.post(
                        ASSIGNMENT + "/replacement",
                        "replace-assignment",
                        AssetAssigned.class,
                        s ->
                                new AssignmentCommand.ReplaceAssignment(
                                        s.ids().assignment(), assignment(s), s.levels("levels"))),
                Errand.put(
                        ASSIGNMENT + "/period",
                        "set-assignment-period",
                        s -> new AssignmentCommand.SetAssignmentPeriod(assignment(s), s.period())),
                Errand.delete(
                        ASSIGNMENT,
                        "unassign",
                        s -> new AssignmentCommand.Unassign(assignment(s))));
    }

    private static AssignmentId assignment(Sheet sheet) {
        return sheet.own("assignment", AssignmentId::find);
    }

    static List<Errand> groups() {
        return List.of(
                Errand.post(
                        "/api/v1/businesses/{business}/groups",
                        "make-group",
                        GroupMade.class,
                        s ->
                                new GroupCommand.MakeGroup(
                                        s.ids().group(), s.business("business"), s.name())),
                Errand.patch(
                        GROUP,
                        "rename-group",
                        s -> new GroupCommand.RenameGroup(s.group("group"), s.name())),
                Errand.delete(GROUP, "end-group", s -> new GroupCommand.EndGroup(s.group("group"))),
                Errand.put(
                        GROUP + "/assets/{asset}",
                        "add-to-group",
                        s -> new GroupCommand.AddToGroup(s.group("group"), s.asset())),
                Errand.delete(
                        GROUP + "/assets/{asset}",
                        "take-from-group",
                        s -> new GroupCommand.TakeFromGroup(s.group("group"), s.asset())),
                Errand.put(
                        GROUP + "/members/{member}",
                        "set-group-member",
                        s ->
                                new GroupCommand.SetGroupMember(
                                        s.group("group"),
                                        s.member(),
                                        s.levelsByKind(),
                                        s.period())),
                Errand.delete(
                        GROUP + "/members/{member}",
                        "take-group-member",
                        s -> new GroupCommand.TakeGroupMember(s.group("group"), s.member())));
    }

    static List<Errand> partners() {
        return List.of(
                Errand.post(
                        "/api/v1/businesses/{business}/partners",
                        "add-partner",
                        PartnerChange.Begun.class,
                        s ->
                                new PartnerCommand.AddPartner(
                                        s.ids().partnership(), s.business("business"), sought(s))),
                Errand.delete(
                        PARTNERSHIP,
                        "end-partner",
                        s -> new PartnerCommand.EndPartner(partnership(s))),
                Errand.post(
                        PARTNERSHIP + "/acceptance",
                        "accept-partner",
                        s -> new PartnerCommand.AcceptPartner(partnership(s))),
                Errand.post(
                        PARTNERSHIP + "/refusal",
                        "decline-partner",
                        s -> new PartnerCommand.DeclinePartner(partnership(s))),
                Errand.delete(
                        PARTNERSHIP + "/proposal",
                        "withdraw-partner",
                        s -> new PartnerCommand.WithdrawPartner(partnership(s))),
                Errand.post(
                        PARTNERSHIP + "/leaving",
                        "leave-partner",
                        s ->
                                new PartnerCommand.LeavePartner(
                                        partnership(s), s.business("business"))));
    }

    /// By exactly one of its id, a domain and a code.
    private static Sought sought(Sheet sheet) {
        List<String> by = Stream.of("partner", "domain", "code").filter(sheet::has).toList();
        if (by.size() > 1) {
            throw sheet.body()
                    .wrong(by.getLast(), "is too much: give `partner`, `domain` or `code`");
        }
        return switch (by.isEmpty() ? "partner" : by.getFirst()) {
            case "domain" -> new Sought.Domain(sheet.text("domain", Questions.ID_MAX));
            case "code" ->
                    new Sought.Code(new Secret(sheet.text("code", Secret.LENGTH_MAX)).hash());
            default -> new Sought.Id(sheet.business("partner"));
        };
    }

    static List<Errand> contacts() {
        String domain = "/api/v1/businesses/{business}/domains/{domain}";
        return List.of(
                Errand.delete(
                        "/api/v1/partner-codes/{partner_code}",
                        "end-partner-code",
                        s ->
                                new ContactCommand.EndPartnerCode(
                                        s.own("partner_code", PartnerCodeId::find))),
                Errand.put(
                        domain,
                        "prove-domain",
                        s ->
                                new ContactCommand.ProveDomain(
                                        s.business("business"),
                                        s.text("domain", Questions.ID_MAX),
                                        false)),
                Errand.delete(
                        domain,
                        "drop-domain",
                        s ->
                                new ContactCommand.DropDomain(
                                        s.business("business"),
                                        s.text("domain", Questions.ID_MAX))));
    }

    private static PartnershipId partnership(Sheet sheet) {
        return sheet.own("partnership", PartnershipId::find);
    }

    static List<Errand> shares() {
        return List.of(
                Errand.post(
                        ASSET + "/shares",
                        "share",
                        AssetShared.class,
                        s ->
                                new ShareCommand.ShareAsset(
                                        s.ids().share(),
                                        s.asset(),
                                        s.business("partner"),
                                        s.levels("cap"),
                                        s.period())),
                Errand.put(
                        SHARE + "/cap",
                        "set-cap",
                        s -> new ShareCommand.SetCap(share(s), s.levels("cap"))),
                Errand.put(
                        SHARE + "/period",
                        "set-share-period",
                        s -> new ShareCommand.SetSharePeriod(share(s), s.period())),
                Errand.put(
                        SHARE + "/paused",
                        "pause-share",
                        s -> new ShareCommand.PauseShare(share(s))),
                Errand.delete(
                        SHARE + "/paused",
                        "resume-share",
                        s -> new ShareCommand.ResumeShare(share(s))),
                Errand.delete(SHARE, "end-share", s -> new ShareCommand.EndShare(share(s))));
    }

    private static ShareId share(Sheet sheet) {
        return sheet.own("share", ShareId::find);
    }
}
