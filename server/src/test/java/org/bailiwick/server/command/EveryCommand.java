package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.PersonEnabled;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.change.SecondStep;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of every command, by its words in `who-may-command-what.txt`; each can be carried out now.
final class EveryCommand {
    private static final Period YEAR = Period.until(Instant.parse("2027-01-01T00:00:00Z"));
    private static final Optional<MemberId> NOBODY = Optional.empty();
    private static final Levels OPERATOR = Levels.of("operator");
    private final Rulebook world;
    private final Map<String, Command> all = new LinkedHashMap<>();

    private EveryCommand(Rulebook world) {
        this.world = world;
    }

    static Map<String, Command> in(Rulebook world, Desk desk) {
        EveryCommand every = new EveryCommand(world);
        every.people();
        every.businesses();
        every.members();
        every.assets();
        every.assignments();
        every.groups();
        every.partners();
        every.transfers();
        new EveryAccessLink(world, desk).all().forEach(every::put);
        new EveryExtension(world, desk).all().forEach(every::put);
        new EveryUndo(world, desk).all().forEach(every::put);
        EveryApproval.in(world, desk).forEach(every::put);
        EveryAlias.in(world).forEach(command -> every.put(EveryAlias.where(command), command));
        every.installation(desk);
        return every.all;
    }

    private void put(String words, Command command) {
        String name = command.getClass().getSimpleName();
        all.put(words.isEmpty() ? name : name + ", " + words, command);
    }

    private void people() {
        PersonId standard = world.person("standard");
        String new1 = "new@nordwind.example";
        put("", new PersonCommand.RegisterPerson(world.ids.person(), "Nora", new1));
        put("the standard member", new PersonCommand.RenamePerson(standard, "Lena"));
        put("of the standard member", new PersonCommand.ProveAddress(standard, new1));
        put(
                "of the standard member",
                new PersonCommand.DropAddress(standard, "second@nordwind.example"));
        put("", new PersonCommand.DisablePerson(standard, List.of()));
        put("", new PersonCommand.EnablePerson(world.person("disabled")));
    }

    private void businesses() {
        BusinessId nordwind = world.nordwind;
        put(
                "",
                new BusinessCommand.OpenBusiness(
                        world.ids.business(), "New", Rulebook.ZONE, world.person("stranger")));
        put("", new BusinessCommand.RenameBusiness(nordwind, "Nord Wind"));
        put(
                "what members may read",
                new BusinessCommand.SetBusiness(
                        nordwind, new BusinessSettings(true, false, SecondStep.NOBODY, false)));
        put(
                "the second step",
                new BusinessCommand.SetBusiness(
                        nordwind, new BusinessSettings(true, false, SecondStep.ALL, false)));
        put(
                "who may be invited",
                new BusinessCommand.SetBusiness(
                        nordwind,
                        BusinessSettings.DEFAULT.with(
                                MailDomains.of(
                                        List.of("nordwind.example"), DomainsFor.EVERYBODY))));
        put(
                "when a partnership begins",
                new BusinessCommand.SetBusiness(
                        nordwind, BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE)));
        put("", new BusinessCommand.SetSeats(nordwind, new SeatLimits(30, 0)));
        put("", new BusinessCommand.CloseBusiness(nordwind));
        put("", new BusinessCommand.ReopenBusiness(world.closed));
    }

    private void members() {
        put(
                "",
                new InvitationCommand.InviteMember(
                        world.ids.invitation(),
                        world.nordwind,
                        "new@nordwind.example",
                        Role.ADMIN,
                        Finance.MANAGER,
                        Period.ALWAYS,
                        Optional.empty()));
        put(
                "with Nord",
                new InvitationCommand.InviteMember(
                        world.ids.invitation(),
                        world.nordwind,
                        "new@nordwind.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty(),
                        List.of(new InvitationCommand.Offer(world.nord, OPERATOR))));
        invitation();
        memberships();
    }

    private void invitation() {
        PersonId invited = world.person("invited");
        put("", new InvitationCommand.ResendInvitation(world.invitation, Optional.empty()));
        put(
                "",
                new InvitationCommand.CorrectInvitation(
                        world.invitation, world.ids.invitation(), "new@nordwind.example"));
        put("proved", new InvitationCommand.AcceptInvitation(world.invitation, invited, true));
        put("", new InvitationCommand.WithdrawInvitation(world.invitation));
        put("", new InvitationCommand.AcceptInvitation(world.invitation, invited));
        put("", new InvitationCommand.DeclineInvitation(world.invitation, invited));
    }

    private void memberships() {
        MemberId standard = world.member("standard", world.nordwind);
        put("", new MemberCommand.SetRole(standard, Role.ADMIN, NOBODY));
        put("", new MemberCommand.SetFinance(standard, Finance.MANAGER));
        put("", new MemberCommand.SetLabel(standard, Label.CONTRACTOR));
        put("", new MemberCommand.SetMemberPeriod(standard, YEAR));
        put("", new MemberCommand.SuspendMember(standard, NOBODY));
        MemberId suspended = world.member("suspended", world.nordwind);
        put("", new MemberCommand.ReinstateMember(suspended));
        put("", new MemberCommand.RemoveMember(standard, NOBODY));
        put("the standard member", new MemberCommand.Leave(standard, NOBODY));
    }

    private void assets() {
        Owner nordwind = new Owner.Business(world.nordwind);
        Owner owner = new Owner.Person(world.person("personal owner"));
        register("in review", "ad_account", nordwind, AssetState.IN_REVIEW);
        register("active", "ad_account", nordwind, AssetState.ACTIVE);
        register("of a person", "tiktok_account", owner, AssetState.IN_REVIEW);
        put("", new AssetCommand.RenameAsset(world.nord, "North"));
        put("of a person", new AssetCommand.RenameAsset(world.personal, "Mine"));
        put("", new AssetCommand.SetAssetState(world.nord, AssetState.SUSPENDED));
        put("", new AssetCommand.NameCreator(world.account, world.person("personal owner")));
        Owner partner = new Owner.Business(world.partner);
        put("to the partner", new AssetCommand.TransferAsset(world.nord, partner));
        put("to a person", new AssetCommand.TransferAsset(world.account, owner));
        put("from a person", new AssetCommand.TransferAsset(world.personal, nordwind));
    }

    private void register(String words, String kind, Owner owner, AssetState state) {
        AssetId id = world.ids.asset();
        put(words, new AssetCommand.RegisterAsset(id, kind, "New", owner, state));
    }

    private void assignments() {
        assign("Nord", "finance manager", world.nordwind, world.nord);
        assign("Sued", "finance manager", world.nordwind, world.sued);
        assign("Nord to the partner's member", "partner member", world.partner, world.nord);
        var made = world.ids.assignment();
        put("on Nord", new AssignmentCommand.ReplaceAssignment(made, world.held, OPERATOR));
        put("on Nord", new AssignmentCommand.SetAssignmentPeriod(world.held, YEAR));
        put("Nord", new AssignmentCommand.Unassign(world.held));
        put("Nord from the partner's", new AssignmentCommand.Unassign(world.partnersHeld));
    }

    private void assign(String words, String member, BusinessId business, AssetId asset) {
        put(
                words,
                new AssignmentCommand.Assign(
                        world.ids.assignment(),
                        world.member(member, business),
                        asset,
                        OPERATOR,
                        Period.ALWAYS));
    }

    private void groups() {
        MemberId member = world.member("finance manager", world.nordwind);
        put("", new GroupCommand.MakeGroup(world.ids.group(), world.nordwind, "New"));
        put("", new GroupCommand.RenameGroup(world.group, "Campaigns"));
        put("Nord", new GroupCommand.AddToGroup(world.group, world.nord));
        put("Sued", new GroupCommand.AddToGroup(world.group, world.sued));
        put("Nord", new GroupCommand.TakeFromGroup(world.group, world.nord));
        put("", new GroupCommand.SetGroupMember(world.group, member, kinds(), Period.ALWAYS));
        put("", new GroupCommand.TakeGroupMember(world.group, member));
        put("", new GroupCommand.EndGroup(world.group));
    }

    private static Map<String, Levels> kinds() {
        return Map.of("ad_account", OPERATOR);
    }

    private void partners() {
        put(
                "",
                new PartnerCommand.AddPartner(
                        world.ids.partnership(), world.nordwind, world.other));
        put("", new PartnerCommand.EndPartner(world.partnership));
        put(
                "by a code",
                new PartnerCommand.AddPartner(
                        world.ids.partnership(),
                        world.nordwind,
                        new Sought.Code(Hash.of(new byte[] {1}))));
        put(
                "by a domain",
                new PartnerCommand.AddPartner(
                        world.ids.partnership(),
                        world.nordwind,
                        new Sought.Domain("FREMD.example")));
        EveryContact.in(world).forEach(this::put);
        EveryRequest.in(world).forEach(this::put);
        put("", new PartnerCommand.AcceptPartner(world.proposed));
        put("", new PartnerCommand.DeclinePartner(world.proposed));
        put("", new PartnerCommand.WithdrawPartner(world.proposed));
        put("the partner", new PartnerCommand.LeavePartner(world.partnership, world.partner));
        put("Nordwind", new PartnerCommand.LeavePartner(world.partnership, world.nordwind));
        share("", world.sued, "analyst");
        share("of a person", world.alone, "post");
        put("", new ShareCommand.SetCap(world.share, OPERATOR));
        put("of a person", new ShareCommand.SetCap(world.personals, Levels.of("live")));
        put("", new ShareCommand.SetSharePeriod(world.share, YEAR));
        put("", new ShareCommand.PauseShare(world.share));
        put("", new ShareCommand.ResumeShare(world.paused));
        put("", new ShareCommand.EndShare(world.share));
        put("of a person", new ShareCommand.EndShare(world.personals));
    }

    private void share(String words, AssetId asset, String cap) {
        put(
                words,
                new ShareCommand.ShareAsset(
                        world.ids.share(), asset, world.partner, Levels.of(cap), Period.ALWAYS));
    }

    private void transfers() {
        Owner partner = new Owner.Business(world.partner);
        Owner nordwind = new Owner.Business(world.nordwind);
        Owner stranger = new Owner.Person(world.person("stranger"));
        Optional<Levels> analyst = Optional.of(Levels.of("analyst"));
        put("to the partner", offer(world.nord, partner, Optional.empty()));
        put("keeping a level", offer(world.nord, partner, analyst));
        put("to a person", offer(world.nord, stranger, Optional.empty()));
        put("of a person", offer(world.alone, nordwind, Optional.empty()));
        put("to the partner", new TransferCommand.WithdrawTransfer(world.offered));
        put("of a person", new TransferCommand.WithdrawTransfer(world.offeredByPerson));
        put("by the partner", new TransferCommand.AcceptTransfer(world.offered));
        put("keeping a level", new TransferCommand.AcceptTransfer(world.keeping));
        put("by a person", new TransferCommand.AcceptTransfer(world.offeredPerson));
        put("of a person", new TransferCommand.AcceptTransfer(world.offeredByPerson));
        put("by the partner", new TransferCommand.DeclineTransfer(world.offered));
        put("by a person", new TransferCommand.DeclineTransfer(world.offeredPerson));
        put("keeping a level", new AssetCommand.TransferAsset(world.nord, partner, analyst));
    }

    private Command offer(AssetId asset, Owner to, Optional<Levels> keep) {
        return new TransferCommand.OfferTransfer(world.ids.transfer(), asset, to, keep);
    }

    private void installation(Desk desk) {
        String model = desk.now().model().text() + "\n# adopted once more\n";
        put("", new InstallationCommand.AdoptModel(model));
        put("", world.makeKey(world.ids.key()));
        put("", new InstallationCommand.RevokeKey(world.key));
        put(
                "",
                new InstallationCommand.Import(
                        "members",
                        List.of(new PersonEnabled(world.person("disabled"))),
                        List.of(),
                        desk.now().seq()));
    }
}
