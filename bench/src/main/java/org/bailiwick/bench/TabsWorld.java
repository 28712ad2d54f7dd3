package org.bailiwick.bench;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/// One business: ten admins, forty others with two accounts each, and changes among them.
final class TabsWorld {
    static final int ADMINS = 10;
    static final int PEOPLE = 50;

    private final Ids ids = new Ids(new SecureRandom());
    private final SplittableRandom chance = new SplittableRandom(7);
    private final Office office;
    private final Desk desk;
    private final List<Person> people = new ArrayList<>();
    private final BusinessId business = ids.business();

    TabsWorld(Office office) {
        this.office = office;
        desk = office.desk().orElseThrow();
    }

    /// Somebody, and the account that is given to him and taken back.
    static final class Person {
        final PersonId id;
        final String address;
        final MemberId member;
        final AssetId asset;
        volatile Optional<AssignmentId> has = Optional.empty();

        /// Odd while it is being changed.
        final AtomicLong version = new AtomicLong();

        Person(PersonId id, String address, MemberId member, AssetId asset) {
            this.id = id;
            this.address = address;
            this.member = member;
            this.asset = asset;
        }
    }

    List<Person> people() {
        return people;
    }

    /// What his three tabs show.
    List<String> tabs(int at) {
        Person person = people.get(at);
        String here = "/b/" + business;
        return at < ADMINS
                ? List.of(
                        here + "/users",
                        here + "/users/" + people.get(ADMINS + at).member,
                        here + "/record")
                : List.of(here, here + "/accounts", here + "/accounts/" + person.asset);
    }

    void fill() {
        for (int i = 0; i < PEOPLE; i++) people.add(person(i));
    }

    private Person person(int at) {
        PersonId id = ids.person();
        String address = "person%d@many.example".formatted(at);
        run(new PersonCommand.RegisterPerson(id, "Person " + at, address));
        if (at == 0) {
            run(new BusinessCommand.OpenBusiness(business, "Many", ZoneId.of("UTC"), id));
        } else {
            join(id, address, at < ADMINS ? Role.ADMIN : Role.STANDARD);
        }
        AssetId still = asset("Still " + at);
        AssetId moving = asset("Moving " + at);
        MemberId member = member(id);
        assign(member, still);
        return new Person(id, address, member, moving);
    }

    private void join(PersonId id, String address, Role role) {
        InvitationId invitation = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        invitation,
                        business,
                        address,
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        desk.carryOut(Caller.person(id), new InvitationCommand.AcceptInvitation(invitation, id));
    }

    private MemberId member(PersonId id) {
        var today = office.now();
        return today.membership(today.find(id).orElseThrow(), today.find(business).orElseThrow())
                .orElseThrow()
                .id();
    }

    private AssetId asset(String name) {
        AssetId id = ids.asset();
        Owner owner = new Owner.Business(business);
        run(new AssetCommand.RegisterAsset(id, "ad_account", name, owner, AssetState.ACTIVE));
        return id;
    }

    private AssignmentId assign(MemberId member, AssetId asset) {
        AssignmentId id = ids.assignment();
        run(new AssignmentCommand.Assign(id, member, asset, Levels.of("operator"), Period.ALWAYS));
        return id;
    }

    /// Gives somebody his account, or takes it back.
    void change() {
        Person person = people.get(ADMINS + chance.nextInt(PEOPLE - ADMINS));
        person.version.incrementAndGet();
        if (person.has.isPresent()) {
            run(new AssignmentCommand.Unassign(person.has.get()));
            person.has = Optional.empty();
        } else {
            person.has = Optional.of(assign(person.member, person.asset));
        }
        person.version.incrementAndGet();
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }
}
