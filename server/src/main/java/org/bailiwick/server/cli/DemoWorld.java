package org.bailiwick.server.cli;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand.Assign;
import org.bailiwick.server.command.BusinessCommand.OpenBusiness;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InstallationCommand.AddAlias;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PartnerCommand.AddPartner;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.bailiwick.server.command.ShareCommand;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The world of the demo: an advertiser, its agency, and what goes wrong between them. Made by the
/// same commands that anybody gives.
final class DemoWorld {
    /// The platform whose ids the demo's things have.
    static final String PLATFORM = "demo";

    private final Ids ids = new Ids(new SecureRandom());
    private final Office office;
    private final Desk desk;

    DemoWorld(Office office) {
        this.office = office;
        desk = office.desk().orElseThrow();
    }

    void populate() {
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
        agency(nordwind, agency, nord, tomas);
    }

    private void agency(BusinessId nordwind, BusinessId agency, AssetId nord, PersonId tomas) {
        MemberId nadia =
                member("Nadia", "nadia@agentur-sued.example", agency, tomas, Role.STANDARD);
        run(new AddPartner(ids.partnership(), nordwind, agency));
        run(
                new ShareCommand.ShareAsset(
                        ids.share(), nord, agency, Levels.of("operator"), Period.ALWAYS));
        Instant soon = Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MILLIS);
        assign(nadia, nord, "operator", Period.until(soon));
    }

    private PersonId person(String name, String address) {
        PersonId id = ids.person();
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
