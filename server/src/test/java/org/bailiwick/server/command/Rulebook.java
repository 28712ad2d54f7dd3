package org.bailiwick.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.TransferId;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The small world in which every command is tried: Nordwind, its partner, and one of every kind of
/// person around them.
final class Rulebook {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Desk desk;
    final Ids ids;
    final Map<String, PersonId> people = new LinkedHashMap<>();
    final BusinessId nordwind;

    /// Has two admins; see [EveryApproval].
    final BusinessId paired;

    final BusinessId partner;
    final BusinessId other;
    final BusinessId closed;
    final AssetId nord;
    final AssetId sued;
    final AssetId west;
    final AssetId account;
    final AssetId personal;
    final AssetId alone;
    final KeyId key;

    /// Of Fremd.
    final PartnerCodeId code;

    final PartnershipId partnership;

    /// By another business of the stranger's to Nordwind, which wants to be asked.
    final PartnershipId proposed;

    final BusinessId asking;
    final ShareId share;
    final ShareId paused;
    final ShareId personals;
    final InvitationId invitation;
    final GroupId group;
    final AssignmentId held;
    final AssignmentId partnersHeld;

    /// Sued to the partner; West to the partner, and Nordwind stays as its partner; an account to
    /// the personal owner; and one of his to Nordwind.
    final TransferId offered;

    final TransferId keeping;
    final TransferId offeredPerson;
    final TransferId offeredByPerson;

    /// Sued by the partner, who has it not; Nord by one member for another; an account by the
    /// partner to the personal owner.
    final RequestId asked;

    final RequestId askedNord;
    final RequestId askedPersonal;

    Rulebook(Desk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
        nordwind = business("Nordwind", "admin");
        partner = business("Agentur", "partner admin");
        other = business("Fremd", "stranger");
        closed = business("Alt", "stranger");
        run(new BusinessCommand.CloseBusiness(closed));
        join("both", nordwind, Role.ADMIN, Finance.NONE);
        join("both", partner, Role.ADMIN, Finance.NONE);
        join("standard", nordwind, Role.STANDARD, Finance.NONE);
        join("finance manager", nordwind, Role.STANDARD, Finance.MANAGER);
        join("finance analyst", nordwind, Role.STANDARD, Finance.ANALYST);
        join("asset admin", nordwind, Role.STANDARD, Finance.NONE);
        join("partner member", partner, Role.STANDARD, Finance.NONE);
        join("partner asset admin", partner, Role.STANDARD, Finance.NONE);
        join("suspended", nordwind, Role.ADMIN, Finance.NONE);
        join("removed", nordwind, Role.ADMIN, Finance.NONE);
        join("disabled", nordwind, Role.ADMIN, Finance.NONE);
        run(new MemberCommand.SuspendMember(member("suspended", nordwind), Optional.empty()));
        run(new MemberCommand.RemoveMember(member("removed", nordwind), Optional.empty()));
        run(new PersonCommand.DisablePerson(person("disabled"), List.of()));
        run(new PersonCommand.ProveAddress(person("standard"), "second@nordwind.example"));
        invitation = invite("invited", nordwind, Role.STANDARD, Finance.NONE);
        nord = asset("ad_account", "Nord", new Owner.Business(nordwind));
        sued = asset("ad_account", "Sued", new Owner.Business(nordwind));
        west = asset("ad_account", "West", new Owner.Business(nordwind));
        account = asset("tiktok_account", "nordwind", new Owner.Business(nordwind));
        Owner owner = new Owner.Person(person("personal owner"));
        personal = asset("tiktok_account", "mine", owner);
        alone = asset("tiktok_account", "mine alone", owner);
        asking = business("Anfrage", "stranger");
        var wantsToBeAsked = BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE);
        run(new BusinessCommand.SetBusiness(nordwind, wantsToBeAsked));
        proposed = ids.partnership();
        run(new PartnerCommand.AddPartner(proposed, asking, nordwind));
        code = ids.partnerCode();
        run(
                new ContactCommand.MakePartnerCode(
                        code, other, Hash.of(new byte[] {1}), Optional.empty(), 1));
        run(new ContactCommand.ProveDomain(nordwind, "nordwind.example", false));
        run(new ContactCommand.ProveDomain(other, "fremd.example", false));
        partnership = ids.partnership();
        run(new PartnerCommand.AddPartner(partnership, nordwind, partner));
        share = share(nord, "admin");
        paused = share(west, "analyst");
        run(new ShareCommand.PauseShare(paused));
        personals = share(personal, "post");
        held = assign("standard", nordwind, "operator");
        assign("asset admin", nordwind, "admin");
        partnersHeld = assign("partner member", partner, "operator");
        assign("partner asset admin", partner, "admin");
        group = ids.group();
        run(new GroupCommand.MakeGroup(group, nordwind, "All"));
        run(new GroupCommand.AddToGroup(group, west));
        var levels = Map.of("ad_account", Levels.of("analyst"));
        run(
                new GroupCommand.SetGroupMember(
                        group, member("finance manager", nordwind), levels, Period.ALWAYS));
        run(new InstallationCommand.AddAlias("tiktok", "7001", nord));
        run(new InstallationCommand.AddAlias("meta", "act_1", nord));
        offered = offer(sued, new Owner.Business(partner), Optional.empty());
        keeping = offer(west, new Owner.Business(partner), Optional.of(Levels.of("analyst")));
        offeredPerson = offer(account, owner, Optional.empty());
        offeredByPerson = offer(alone, new Owner.Business(nordwind), Optional.empty());
        asked = ids.request();
        run(EveryRequest.forPartner(this, asked, sued));
        askedNord = ids.request();
        run(EveryRequest.forMember(this, askedNord, nord));
        askedPersonal = ids.request();
        run(EveryRequest.forPersonal(this, askedPersonal, alone));
        key = ids.key();
        run(makeKey(key));
        paired = business("Paar", "asking admin");
        join("second admin", paired, Role.ADMIN, Finance.NONE);
        join("stand-in", paired, Role.STANDARD, Finance.NONE);
        join("candidate", paired, Role.STANDARD, Finance.NONE);
        Safety old = new Safety(false, false, true, false);
        run(new ApprovalCommand.SetSafety(nordwind, old));
        run(new ApprovalCommand.SetSafety(partner, old));
        EverySecurity.populate(this, desk);
    }

    private TransferId offer(AssetId asset, Owner to, Optional<Levels> keep) {
        TransferId made = ids.transfer();
        run(new TransferCommand.OfferTransfer(made, asset, to, keep));
        return made;
    }

    InstallationCommand makeKey(KeyId id) {
        return new InstallationCommand.MakeKey(
                id,
                "program",
                List.of("decide"),
                Period.OPEN_END,
                Optional.of("tiktok"),
                Hash.of(id.toString().getBytes(UTF_8)));
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }

    /// Registered when he is first spoken of.
    PersonId person(String called) {
        PersonId known = people.get(called);
        if (known != null) return known;
        PersonId made = ids.person();
        people.put(called, made);
        run(new PersonCommand.RegisterPerson(made, called, address(called)));
        return made;
    }

    static String address(String called) {
        return called.replace(' ', '-') + "@nordwind.example";
    }

    private BusinessId business(String called, String admin) {
        BusinessId made = ids.business();
        run(new BusinessCommand.OpenBusiness(made, called, ZONE, person(admin)));
        return made;
    }

    private AssetId asset(String kind, String called, Owner owner) {
        AssetId made = ids.asset();
        run(new AssetCommand.RegisterAsset(made, kind, called, owner, AssetState.ACTIVE));
        return made;
    }

    private InvitationId invite(String called, BusinessId business, Role role, Finance finance) {
        person(called);
        InvitationId made = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        made,
                        business,
                        address(called),
                        role,
                        finance,
                        Period.ALWAYS,
                        Optional.empty()));
        return made;
    }

    void join(String called, BusinessId business, Role role, Finance finance) {
        InvitationId made = invite(called, business, role, finance);
        run(new InvitationCommand.AcceptInvitation(made, person(called)));
    }

    MemberId member(String called, BusinessId business) {
        var today = desk.now();
        return today.membership(
                        today.find(person(called)).orElseThrow(),
                        today.find(business).orElseThrow())
                .orElseThrow()
                .id();
    }

    private ShareId share(AssetId asset, String cap) {
        ShareId made = ids.share();
        run(new ShareCommand.ShareAsset(made, asset, partner, Levels.of(cap), Period.ALWAYS));
        return made;
    }

    private AssignmentId assign(String called, BusinessId business, String level) {
        AssignmentId made = ids.assignment();
        run(
                new AssignmentCommand.Assign(
                        made, member(called, business), nord, Levels.of(level), Period.ALWAYS));
        return made;
    }
}
