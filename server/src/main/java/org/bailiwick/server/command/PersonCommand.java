package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonChange.PersonEnabled;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonChange.PersonRenamed;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.util.List;

/// What can be done about persons.
public sealed interface PersonCommand extends Command {
    /// Somebody is known from now on.
    ///
    /// @param address one that is proved to be his
    record RegisterPerson(PersonId person, String called, String address) implements PersonCommand {
        @Override
        public String name() {
            return "register-person";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            pen.add(
                    new PersonRegistered(
                            person, pen.seal(person, Check.name(pen, "name", called))));
            Proof.add(pen, person, address, 0);
        }
    }

    record RenamePerson(PersonId person, String called) implements PersonCommand {
        @Override
        public String name() {
            return "rename-person";
        }

        @Override
        public Need need(Directory today) {
            return Need.any(new Need.Self(person), Need.OPERATOR);
        }

        @Override
        public void write(Pen pen) {
            Check.person(pen.today(), person);
            pen.add(new PersonRenamed(person, pen.seal(person, Check.name(pen, "name", called))));
        }
    }

    /// The person has shown that mail to this address reaches him.
    record ProveAddress(PersonId person, String address) implements PersonCommand {
        @Override
        public String name() {
            return "prove-address";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Person known = Check.person(pen.today(), person);
            Proof.add(pen, person, address, pen.today().addresses(known).size());
        }
    }

    record DropAddress(PersonId person, String address) implements PersonCommand {
        @Override
        public String name() {
            return "drop-address";
        }

        @Override
        public Need need(Directory today) {
            return Need.any(new Need.Self(person), Need.OPERATOR);
        }

        @Override
        public void write(Pen pen) {
            Person known = Check.person(pen.today(), person);
            AddressId id = pen.address(address);
            boolean his = pen.today().addresses(known).stream().anyMatch(a -> a.id().equals(id));
            Refused.unless(his, "this address is not one of the person's: nothing to drop");
            Refused.unless(
                    pen.today().addresses(known).size() > 1,
                    "this is the person's only address: prove another one first");
            pen.add(new AddressDropped(person, id));
        }
    }

    /// Nothing is allowed to the person any more, anywhere.
    ///
    /// @param successors members who become admins where the person is the last one
    record DisablePerson(PersonId person, List<MemberId> successors) implements PersonCommand {
        public DisablePerson {
            successors = List.copyOf(successors);
        }

        @Override
        public String name() {
            return "disable-person";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Person known = Check.person(pen.today(), person);
            Refused.unless(!known.disabled(), "the person is disabled already");
            for (MemberId successor : successors) {
                Member next = Check.member(pen.today(), successor);
                if (next.role() != Role.ADMIN) MailRule.refuse(pen, next, Role.ADMIN);
                pen.add(new MemberRoleSet(successor, Role.ADMIN));
            }
            pen.add(new PersonDisabled(person));
        }
    }

    record EnablePerson(PersonId person) implements PersonCommand {
        @Override
        public String name() {
            return "enable-person";
        }

        @Override
        public Need need(Directory today) {
            return Need.OPERATOR;
        }

        @Override
        public void write(Pen pen) {
            Person known = Check.person(pen.today(), person);
            Refused.unless(known.disabled(), "the person is not disabled");
            pen.add(new PersonEnabled(person));
        }
    }
}
