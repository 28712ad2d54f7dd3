package org.bailiwick.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Two hundred submissions that cannot all be carried out, and the small world that they are about:
/// an advertiser with two admins, its agency, and things that only one can have.
final class Contest {
    /// Of these at most one is carried out.
    record Single(String what, List<Submission> submissions) {}

    private final Desk desk;
    private final Ids ids;
    private final Random chance;
    private final String name;
    private final List<Submission> others = new ArrayList<>();
    private final List<Single> singles = new ArrayList<>();
    private int tries;

    final PersonId olivia;
    final PersonId kai;
    final PersonId nadia;
    final BusinessId nordwind;
    final BusinessId agency;

    /// Has two admins and nobody else; the other is closed and opened too.
    final BusinessId duo;

    final BusinessId trio;

    final AssetId nord;
    final ShareId share;
    final KeyId key;
    final List<Submission> sameOnce = new ArrayList<>();

    Contest(Desk desk, Ids ids, Random chance, String name) {
        this.desk = desk;
        this.ids = ids;
        this.chance = chance;
        this.name = name;
        olivia = person("olivia");
        kai = person("kai");
        nadia = person("nadia");
        nordwind = ids.business();
        agency = ids.business();
        duo = ids.business();
        nord = ids.asset();
        share = ids.share();
        key = ids.key();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        run(new BusinessCommand.OpenBusiness(nordwind, "Nordwind " + name, berlin, olivia));
        run(new BusinessCommand.OpenBusiness(duo, "Duo " + name, berlin, olivia));
        run(new BusinessCommand.OpenBusiness(agency, "Agentur " + name, berlin, nadia));
        run(
                new AssetCommand.RegisterAsset(
                        nord,
                        "ad_account",
                        "Nord",
                        new Owner.Business(nordwind),
                        AssetState.ACTIVE));
        run(new PartnerCommand.AddPartner(ids.partnership(), nordwind, agency));
        run(new ShareCommand.ShareAsset(share, nord, agency, Levels.of("admin"), Period.ALWAYS));
        Hash secret = Hash.of(name.getBytes(UTF_8));
        List<String> scopes = List.of("decide");
        Optional<String> none = Optional.empty();
        run(new InstallationCommand.MakeKey(key, "key", scopes, Period.OPEN_END, none, secret));
        join(kai, "kai", duo, Role.ADMIN);
        lastAdmins();
        invitation();
        capLowered();
        standing();
        seats();
        once();
        aliases();
        basis();
        revoking();
        var transfer = new TransferContest(desk, ids, nordwind, agency);
        singles.add(transfer.by(olivia, nadia, this::submission));
        singles.add(new ApprovalContest(desk, ids, olivia, kai).by(this::submission));
        trio = new AdminContest(desk, ids, name).race(this::submission, others);
    }

    /// Everything, in random order.
    List<Submission> submissions() {
        List<Submission> all = new ArrayList<>(others);
        singles.forEach(single -> all.addAll(single.submissions()));
        Collections.shuffle(all, chance);
        return all;
    }

    List<Single> singles() {
        return singles;
    }

    /// Each is another one, by its reason.
    private Submission submission(Caller caller, Command command) {
        return new Submission(
                caller, command, "try " + ++tries, Optional.empty(), Optional.empty());
    }

    private PersonId person(String called) {
        PersonId id = ids.person();
        run(new PersonCommand.RegisterPerson(id, called, address(called)));
        return id;
    }

    private String address(String called) {
        return "%s-%s@nordwind.example".formatted(called, name);
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }

    private InvitationId invite(String called, BusinessId business, Role role) {
        InvitationId invitation = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        invitation,
                        business,
                        address(called),
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return invitation;
    }

    private MemberId join(PersonId person, String called, BusinessId business, Role role) {
        InvitationId invitation = invite(called, business, role);
        desk.carryOut(
                Caller.person(person), new InvitationCommand.AcceptInvitation(invitation, person));
        return member(person, business);
    }

    private MemberId member(PersonId person, BusinessId business) {
        var today = desk.now();
        return today.membership(
                        today.find(person).orElseThrow(), today.find(business).orElseThrow())
                .orElseThrow()
                .id();
    }

    private void each(int times, Caller caller, Command... commands) {
        for (int i = 0; i < times; i++) {
            for (Command command : commands) others.add(submission(caller, command));
        }
    }

    /// The two admins remove, suspend and demote each other, and leave.
    private void lastAdmins() {
        MemberId first = member(olivia, duo);
        MemberId second = member(kai, duo);
        each(11, Caller.person(olivia), new MemberCommand.RemoveMember(second, Optional.empty()));
        each(11, Caller.person(kai), new MemberCommand.RemoveMember(first, Optional.empty()));
        each(
                9,
                Caller.operator(),
                new MemberCommand.SuspendMember(first, Optional.empty()),
                new MemberCommand.SetRole(second, Role.STANDARD, Optional.empty()));
        each(3, Caller.person(olivia), new MemberCommand.Leave(first, Optional.empty()));
        each(3, Caller.person(kai), new MemberCommand.Leave(second, Optional.empty()));
    }

    /// One accepts twice and more; somebody withdraws.
    private void invitation() {
        PersonId mika = person("mika");
        InvitationId invitation = invite("mika", nordwind, Role.STANDARD);
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            all.add(
                    submission(
                            Caller.person(mika),
                            new InvitationCommand.AcceptInvitation(invitation, mika)));
        }
        for (int i = 0; i < 5; i++) {
            all.add(
                    submission(
                            Caller.operator(),
                            new InvitationCommand.WithdrawInvitation(invitation)));
        }
        singles.add(new Single("invitation", all));
    }

    /// The agency hands out what the owner takes back at the same time.
    private void capLowered() {
        MemberId member = member(nadia, agency);
        for (String level : List.of("admin", "operator", "analyst")) {
            for (int i = 0; i < 8; i++) {
                each(
                        1,
                        Caller.person(nadia),
                        new AssignmentCommand.Assign(
                                ids.assignment(), member, nord, Levels.of(level), Period.ALWAYS));
            }
            each(5, Caller.operator(), new ShareCommand.SetCap(share, Levels.of(level)));
        }
    }

    /// Of standing assignments the last one stays.
    private void standing() {
        MemberId lena = join(person("lena"), "lena", nordwind, Role.STANDARD);
        for (int i = 0; i < 20; i++) {
            String level = i % 2 == 0 ? "operator" : "analyst";
            each(
                    1,
                    Caller.operator(),
                    new AssignmentCommand.Assign(
                            ids.assignment(), lena, nord, Levels.of(level), Period.ALWAYS));
        }
    }

    /// More want to become admins than there are seats.
    private void seats() {
        for (int i = 0; i < Limits.DEFAULT.adminsMax() + 5; i++) {
            MemberId member = join(person("standard" + i), "standard" + i, nordwind, Role.STANDARD);
            each(
                    1,
                    Caller.operator(),
                    new MemberCommand.SetRole(member, Role.ADMIN, Optional.empty()));
        }
    }

    /// The same idempotency key, with two different commands.
    private void once() {
        for (int i = 0; i < 26; i++) {
            String body = i % 3 == 0 ? "samir" : "rosa";
            PersonId id = new PersonId(chance.nextLong(), chance.nextLong());
            Submission.Once once =
                    new Submission.Once("contest", name, Hash.of(body.getBytes(UTF_8)));
            sameOnce.add(
                    new Submission(
                            Caller.operator(),
                            new PersonCommand.RegisterPerson(id, body, address(body + i)),
                            "",
                            Optional.of(once),
                            Optional.empty()));
        }
        others.addAll(sameOnce);
    }

    /// One alias for many things.
    private void aliases() {
        List<Submission> all = new ArrayList<>();
        for (PersonId person : List.of(olivia, kai, nadia, olivia, kai)) {
            all.add(
                    submission(
                            Caller.operator(),
                            new InstallationCommand.AddAlias("tiktok", name, person)));
        }
        singles.add(new Single("alias", all));
    }

    /// Facts that were compared with a state that others leave behind meanwhile.
    private void basis() {
        long basis = desk.now().seq();
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            var change = new BusinessRenamed(nordwind, "Nordwind " + i);
            all.add(
                    submission(
                            Caller.source("tiktok"),
                            new InstallationCommand.Import(
                                    "businesses", List.of(change), List.of(), basis)));
        }
        singles.add(new Single("basis", all));
    }

    private void revoking() {
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(submission(Caller.operator(), new InstallationCommand.RevokeKey(key)));
        }
        singles.add(new Single("key", all));
    }
}
