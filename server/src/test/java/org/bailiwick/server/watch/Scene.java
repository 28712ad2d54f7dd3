package org.bailiwick.server.watch;

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
import org.bailiwick.server.Installation;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.journal.DataDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Nordwind of Olivia with three accounts and two standard members, behind a real desk that is
/// watched, and a clock that stands.
public final class Scene implements AutoCloseable {
    final Ids ids = new Ids(new SecureRandom());
    final BusinessId nordwind = ids.business();
    final PersonId olivia = ids.person();
    public final PersonId lena = ids.person();
    final PersonId anna = ids.person();
    public final List<AssetId> accounts = Stream.generate(ids::asset).limit(3).toList();
    volatile Instant now = Instant.parse("2026-03-01T09:00:00Z");
    public final Office office;
    public final Watch watch;

    public Scene(Path temp) {
        office = Installation.write(new DataDir(temp), Map.of(), () -> now);
        run(new PersonCommand.RegisterPerson(olivia, "olivia", "olivia@nordwind.example"));
        run(
                new BusinessCommand.OpenBusiness(
                        nordwind, "Nordwind", ZoneId.of("Europe/Berlin"), olivia));
        for (AssetId account : accounts) {
            run(
                    new AssetCommand.RegisterAsset(
                            account,
                            "ad_account",
                            "Nord " + accounts.indexOf(account),
                            new Owner.Business(nordwind),
                            AssetState.ACTIVE));
        }
        join(lena, "lena");
        join(anna, "anna");
        watch = Watch.start(office, this::now);
    }

    public Instant now() {
        return now;
    }

    void run(Command command) {
        office.desk().orElseThrow().carryOut(Caller.operator(), command);
    }

    private void join(PersonId person, String name) {
        String address = name + "@nordwind.example";
        run(new PersonCommand.RegisterPerson(person, name, address));
        InvitationId invitation = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        invitation,
                        nordwind,
                        address,
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        office.desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(person),
                        new InvitationCommand.AcceptInvitation(invitation, person));
    }

    MemberId member(PersonId person) {
        var today = office.now();
        return today.membership(
                        today.find(person).orElseThrow(), today.find(nordwind).orElseThrow())
                .orElseThrow()
                .id();
    }

    AssignmentId assign(PersonId person, AssetId account, String level, Period period) {
        AssignmentId id = ids.assignment();
        run(new AssignmentCommand.Assign(id, member(person), account, Levels.of(level), period));
        return id;
    }

    /// What there is to tell of this person is told when this returns.
    void look(PersonId person) {
        watch.follow(person, _ -> {}).close();
    }

    @Override
    public void close() {
        watch.close();
        office.close();
    }
}
