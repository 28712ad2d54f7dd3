package org.bailiwick.server.http;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.ShareCommand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The small world with a reader of every kind: Nord of Nordwind is shared with Fremd up to
/// analyst, and Paul of Fremd holds it.
final class ReadingWorld {
    final World world;
    final PersonId anna;
    final PersonId paul;
    final PersonId ivan;
    final PersonId sina;
    final PersonId rosa;
    final PersonId stranger;
    final MemberId lena;
    final MemberId paulInFremd;
    final AssignmentId assignment;
    final AssignmentId pauls;
    final GroupId group;
    final ShareId share;
    final InvitationId invitation;

    /// By Fremd, for Sued.
    final RequestId request;

    ReadingWorld(World world) {
        this.world = world;
        anna = person("anna");
        paul = person("paul");
        ivan = person("ivan");
        sina = person("sina");
        rosa = person("rosa");
        stranger = person("stranger");
        lena = world.member(world.lena);
        assignment =
                world.office
                        .now()
                        .listing()
                        .assignments(world.office.now().find(lena).orElseThrow())
                        .getFirst()
                        .id();
        world.assign(join(world.nordwind, anna, "anna"), world.nord, "admin");
        MemberId suspended = join(world.nordwind, sina, "sina");
        world.assign(suspended, world.nord, "analyst");
        world.run(new MemberCommand.SuspendMember(suspended, Optional.empty()));
        MemberId removed = join(world.nordwind, rosa, "rosa");
        world.run(new MemberCommand.RemoveMember(removed, Optional.empty()));
        invitation = invite(world.nordwind, "ivan");
        group = world.ids.group();
        world.run(new GroupCommand.MakeGroup(group, world.nordwind, "Autumn"));
        world.run(new GroupCommand.AddToGroup(group, world.sued));
        world.run(
                new GroupCommand.SetGroupMember(
                        group, lena, Map.of("ad_account", Levels.of("analyst")), Period.ALWAYS));
        world.run(
                new PartnerCommand.AddPartner(
                        world.ids.partnership(), world.nordwind, world.fremd));
        share = world.ids.share();
        world.run(
                new ShareCommand.ShareAsset(
                        share, world.nord, world.fremd, Levels.of("analyst"), Period.ALWAYS));
        paulInFremd = join(world.fremd, paul, "paul");
        request = world.ids.request();
        world.run(
                new RequestCommand.RequestAccess(
                        request,
                        world.fremd,
                        Optional.of(world.felix),
                        RequestCommand.Whom.BUSINESS,
                        List.of(
                                new RequestCommand.Wanted(
                                        "sued", world.sued, "ad_account", Levels.of("analyst"))),
                        Optional.empty(),
                        "To report."));
        pauls = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        pauls, paulInFremd, world.nord, Levels.of("analyst"), Period.ALWAYS));
    }

    /// Somebody of this name, who belongs nowhere yet.
    PersonId person(String name) {
        PersonId id = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(id, name, name + "@nordwind.example"));
        return id;
    }

    private InvitationId invite(BusinessId business, String name) {
        InvitationId id = world.ids.invitation();
        world.run(
                new InvitationCommand.InviteMember(
                        id,
                        business,
                        name + "@nordwind.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return id;
    }

    MemberId join(BusinessId business, PersonId person, String name) {
        InvitationId id = invite(business, name);
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(person), new InvitationCommand.AcceptInvitation(id, person));
        var today = world.office.now();
        return today.membership(
                        today.find(person).orElseThrow(), today.find(business).orElseThrow())
                .orElseThrow()
                .id();
    }

    /// Every kind of reader but the operator, by what he is to Nordwind and Nord.
    Map<String, PersonId> readers() {
        Map<String, PersonId> all = new LinkedHashMap<>();
        all.put("admin", world.olivia);
        all.put("standard", world.lena);
        all.put("asset-admin", anna);
        all.put("partner-admin", world.felix);
        all.put("partner-member", paul);
        all.put("invited", ivan);
        all.put("suspended", sina);
        all.put("removed", rosa);
        all.put("disabled", world.dora);
        all.put("stranger", stranger);
        return all;
    }

    /// Every address of the reading half about things of Nordwind, as it is and with ids that
    /// nobody has.
    Map<String, String> addresses() {
        Map<String, String> all = new LinkedHashMap<>();
        String real = "/api/v1/businesses/" + world.nordwind;
        String none = "/api/v1/businesses/" + world.ids.business();
        for (String part :
                new String[] {
                    "",
                    "/members",
                    "/invitations",
                    "/assets",
                    "/assignments",
                    "/groups",
                    "/partners",
                    "/shares",
                    "/requests",
                    "/requests?direction=received",
                    "/members?format=csv",
                    "/assignments?format=csv"
                }) {
            all.put(real + part, none + part);
        }
        all.put("/api/v1/members/" + lena, "/api/v1/members/" + world.ids.member());
        all.put(
                "/api/v1/invitations/" + invitation,
                "/api/v1/invitations/" + world.ids.invitation());
        all.put(
                "/api/v1/members/" + lena + "/forecast",
                "/api/v1/members/" + world.ids.member() + "/forecast");
        all.put(
                "/api/v1/invitations/" + invitation + "/forecast",
                "/api/v1/invitations/" + world.ids.invitation() + "/forecast");
        all.put("/api/v1/assets/" + world.nord, "/api/v1/assets/" + world.ids.asset());
        all.put("/api/v1/assets/ad_account:7001", "/api/v1/assets/ad_account:9999");
        all.put(
                "/api/v1/assignments/" + assignment,
                "/api/v1/assignments/" + world.ids.assignment());
        all.put(
                "/api/v1/people/" + world.lena + "?business=" + world.nordwind,
                "/api/v1/people/" + world.ids.person() + "?business=" + world.nordwind);
        all.put("/api/v1/groups/" + group, "/api/v1/groups/" + world.ids.group());
        all.put(
                "/api/v1/groups/" + group + "/assets",
                "/api/v1/groups/" + world.ids.group() + "/assets");
        all.put("/api/v1/shares/" + share, "/api/v1/shares/" + world.ids.share());
        all.put("/api/v1/requests/" + request, "/api/v1/requests/" + world.ids.request());
        return all;
    }

    /// Every address of the reading half as `openapi.json` has it, and one of its kind.
    Map<String, String> described() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/api/v1/me", "/api/v1/me");
        all.put("/api/v1/me/assets", "/api/v1/me/assets");
        all.put("/api/v1/businesses", "/api/v1/businesses");
        String business = "/api/v1/businesses/";
        for (String part :
                new String[] {
                    "",
                    "/members",
                    "/invitations",
                    "/assets",
                    "/assignments",
                    "/groups",
                    "/partners",
                    "/shares"
                }) {
            all.put(business + "{business}" + part, business + world.nordwind + part);
        }
        all.put("/api/v1/members/{member}", "/api/v1/members/" + lena);
        all.put("/api/v1/members/{member}/forecast", "/api/v1/members/" + lena + "/forecast");
        all.put(
                "/api/v1/invitations/{invitation}/forecast",
                "/api/v1/invitations/" + invitation + "/forecast");
        all.put("/api/v1/invitations/{invitation}", "/api/v1/invitations/" + invitation);
        all.put("/api/v1/assets/{asset}", "/api/v1/assets/" + world.nord);
        all.put("/api/v1/assignments/{assignment}", "/api/v1/assignments/" + pauls);
        all.put(
                "/api/v1/people/{person}",
                "/api/v1/people/" + world.lena + "?business=" + world.nordwind);
        all.put("/api/v1/groups/{group}", "/api/v1/groups/" + group);
        all.put("/api/v1/groups/{group}/assets", "/api/v1/groups/" + group + "/assets");
        all.put("/api/v1/shares/{share}", "/api/v1/shares/" + share);
        return all;
    }
}
