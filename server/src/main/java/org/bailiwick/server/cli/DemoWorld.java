package org.bailiwick.server.cli;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand.Assign;
import org.bailiwick.server.command.BusinessCommand.OpenBusiness;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.InstallationCommand.AddAlias;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PartnerCommand.AddPartner;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.session.Token;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The world of the demo: two advertisers, their agency, and what goes wrong between them. Made by
/// the same commands that anybody gives.
final class DemoWorld {
    /// The platform whose ids the demo's things have.
    static final String PLATFORM = "demo";

    private final Ids ids = new Ids(new SecureRandom());
    private final List<PersonId> people = new ArrayList<>();
    private final Office office;
    private final Desk desk;

    private final InstantSource clock;

    /// @param clock tells the time from which what is dated counts, whenever it is made
    DemoWorld(Office office, InstantSource clock) {
        this.office = office;
        this.clock = clock;
        desk = office.desk().orElseThrow();
    }

    /// @return what opens the access link that clients are shown
    Token populate() {
        PersonId olivia = person("Olivia", "olivia@nordwind.example");
        PersonId tomas = person("Tomás", "tomas@agentur-sued.example");
        BusinessId nordwind = business("nordwind", "Nordwind", olivia);
        BusinessId agency = business("agentur-sued", "Agentur Süd", tomas);
        AssetId nord = asset("nord", "Nord", "ad_account", nordwind, AssetState.ACTIVE);
        AssetId sued = asset("sued", "Süd", "ad_account", nordwind, AssetState.SUSPENDED);
        AssetId show =
                asset("show", "Nordwind Show", "tiktok_account", nordwind, AssetState.ACTIVE);
        MemberId mika = member("Mika", "mika@nordwind.example", nordwind, olivia, Role.STANDARD);
        member("Lena", "lena@nordwind.example", nordwind, olivia, Role.STANDARD);
        MemberId kai = member("Kai", "kai@nordwind.example", nordwind, olivia, Role.ADMIN);
        assign(mika, nord, "operator", Period.ALWAYS);
        assign(mika, sued, "analyst", Period.ALWAYS);
        assign(kai, nord, "admin", Period.ALWAYS);
        assign(kai, show, "post", Period.ALWAYS);
        run(new MemberCommand.SetFinance(kai, Finance.ANALYST));
        invite("samir@nordwind.example", nordwind, olivia, Role.ADMIN);
        MemberId nadia = agency(nordwind, agency, nord, tomas);
        others(nordwind, olivia);
        Token link = client(agency, nadia);
        cap(nordwind, agency, nadia);
        both(nordwind, olivia, agency, tomas);
        asks(agency, tomas, show);
        return link;
    }

    /// Who is not at work: suspended, and invited too long ago.
    private void others(BusinessId nordwind, PersonId olivia) {
        MemberId rosa = member("Rosa", "rosa@nordwind.example", nordwind, olivia, Role.STANDARD);
        run(new MemberCommand.SuspendMember(rosa, Optional.empty()));
        run(
                new InvitationCommand.InviteMember(
                        ids.invitation(),
                        nordwind,
                        "juri@nordwind.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.of(now().plus(Duration.ofSeconds(2)))));
    }

    /// The agency's second client, whose share is about to end.
    private Token client(BusinessId agency, MemberId nadia) {
        PersonId ines = person("Ines", "ines@suedstern.example");
        BusinessId suedstern = business("suedstern", "Südstern", ines);
        AssetId stern = asset("stern", "Stern", "ad_account", suedstern, AssetState.ACTIVE);
        asset("stern-pixel", "Stern Shop", "pixel", suedstern, AssetState.ACTIVE);
        run(new AddPartner(ids.partnership(), suedstern, agency));
        Period soon = Period.until(now().plus(Duration.ofDays(3)));
        run(new ShareCommand.ShareAsset(ids.share(), stern, agency, Levels.of("analyst"), soon));
        assign(nadia, stern, "analyst", Period.ALWAYS);
        AssetId sun = asset("sonne", "Sonne", "ad_account", suedstern, AssetState.ACTIVE);
        DemoLinks links = new DemoLinks(desk, ids);
        Token link = links.live(agency, nadia);
        links.givePartly(link, suedstern, ines, sun);
        return link;
    }

    /// What was assigned while the agency could hand out more waits silently above the cap.
    private void cap(BusinessId nordwind, BusinessId agency, MemberId nadia) {
        AssetId west = asset("west", "West", "ad_account", nordwind, AssetState.ACTIVE);
        ShareId share = ids.share();
        run(new ShareCommand.ShareAsset(share, west, agency, Levels.of("operator"), Period.ALWAYS));
        assign(nadia, west, "operator", Period.ALWAYS);
        run(new ShareCommand.SetCap(share, Levels.of("analyst")));
    }

    /// The agency wants more than it has; nobody has decided yet.
    private void asks(BusinessId agency, PersonId tomas, AssetId show) {
        desk.carryOut(
                Caller.person(tomas),
                new RequestCommand.RequestAccess(
                        ids.request(),
                        agency,
                        Optional.empty(),
                        RequestCommand.Whom.BUSINESS,
                        List.of(
                                new RequestCommand.Wanted(
                                        "tiktok_account:show",
                                        show,
                                        "tiktok_account",
                                        Levels.of("post", "live"))),
                        Optional.empty(),
                        "Live shows for the spring campaign"));
    }

    /// Somebody who works for the agency and, as a contractor, for its client; there through a
    /// group.
    private void both(BusinessId nordwind, PersonId olivia, BusinessId agency, PersonId tomas) {
        String address = "paul@agentur-sued.example";
        MemberId there = member("Paul", address, agency, tomas, Role.STANDARD);
        PersonId paul = office.now().person(office.now().find(there).orElseThrow()).id();
        InvitationId offer = invite(address, nordwind, olivia, Role.STANDARD);
        desk.carryOut(Caller.person(paul), new InvitationCommand.AcceptInvitation(offer, paul));
        MemberId here = membership(paul, nordwind);
        run(new MemberCommand.SetLabel(here, Label.CONTRACTOR));
        GroupId group = ids.group();
        run(new GroupCommand.MakeGroup(group, nordwind, "Spring"));
        run(
                new GroupCommand.AddToGroup(
                        group,
                        asset("shop", "Nordwind Shop", "pixel", nordwind, AssetState.ACTIVE)));
        run(
                new GroupCommand.SetGroupMember(
                        group, here, Map.of("pixel", Levels.of("operator")), Period.ALWAYS));
    }

    private MemberId agency(BusinessId nordwind, BusinessId agency, AssetId nord, PersonId tomas) {
        MemberId nadia =
                member("Nadia", "nadia@agentur-sued.example", agency, tomas, Role.STANDARD);
        run(new AddPartner(ids.partnership(), nordwind, agency));
        run(
                new ShareCommand.ShareAsset(
                        ids.share(), nord, agency, Levels.of("operator"), Period.ALWAYS));
        assign(nadia, nord, "operator", Period.until(now().plus(Duration.ofDays(60))));
        return nadia;
    }

    /// Everybody who is known there.
    List<PersonId> people() {
        return List.copyOf(people);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private PersonId person(String name, String address) {
        PersonId id = ids.person();
        people.add(id);
        run(new RegisterPerson(id, name, address));
        return id;
    }

    private BusinessId business(String alias, String name, PersonId admin) {
        BusinessId id = ids.business();
        run(new OpenBusiness(id, name, ZoneId.of("Europe/Berlin"), admin));
        alias(alias, id);
        return id;
    }

    private AssetId asset(
            String alias, String name, String kind, BusinessId owner, AssetState state) {
        AssetId id = ids.asset();
        run(new AssetCommand.RegisterAsset(id, kind, name, new Owner.Business(owner), state));
        alias(alias, id);
        return id;
    }

    private void alias(String alias, Id thing) {
        run(new AddAlias(PLATFORM, alias, thing));
    }

    private MemberId member(
            String name, String address, BusinessId business, PersonId admin, Role role) {
        PersonId person = person(name, address);
        InvitationId invitation = invite(address, business, admin, role);
        desk.carryOut(
                Caller.person(person), new InvitationCommand.AcceptInvitation(invitation, person));
        return membership(person, business);
    }

    private MemberId membership(PersonId person, BusinessId business) {
        Directory today = office.now();
        return today.membership(
                        today.find(person).orElseThrow(), today.find(business).orElseThrow())
                .orElseThrow()
                .id();
    }

    private InvitationId invite(String address, BusinessId business, PersonId admin, Role role) {
        InvitationId invitation = ids.invitation();
        desk.carryOut(
                Caller.person(admin),
                new InvitationCommand.InviteMember(
                        invitation,
                        business,
                        address,
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return invitation;
    }

    private void assign(MemberId member, AssetId asset, String level, Period period) {
        run(new Assign(ids.assignment(), member, asset, Levels.of(level), period));
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }
}
