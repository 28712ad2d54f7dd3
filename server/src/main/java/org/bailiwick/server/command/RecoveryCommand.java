package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecurityChange.RecoveryCompleted;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactDropped;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactNamed;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.engine.change.SecurityChange.RecoveryStopped;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a business comes to an admin again whose admins are lost: somebody whom it named before says
/// so, everybody is told, any admin can stop it, and after [#DELAY] he becomes an admin himself.
public sealed interface RecoveryCommand extends Command {
    /// The most recovery contacts of one business.
    int CONTACTS_MAX = 10;

    /// How long a recovery is announced before it can be carried out.
    Duration DELAY = Duration.ofDays(7);

    /// How long somebody whose recovery was stopped can start no other in this business.
    Duration BARRED = Duration.ofDays(30);

    String MANAGE = "security.manage";

    BusinessId business();

    @Override
    default Need need(Directory today) {
        return new Need.InBusiness(business(), MANAGE);
    }

    /// Whoever has proved the address, now or later, is a contact.
    record NameRecoveryContact(BusinessId business, String address) implements RecoveryCommand {
        @Override
        public String name() {
            return "name-recovery-contact";
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            String text = Pen.parse(address).text();
            AddressId id = pen.address(text);
            List<AddressId> contacts = its.security().contacts();
            Refused.unless(
                    !own(pen, id),
                    "this address is your own: name somebody who is there when you are not");
            Refused.unless(
                    !contacts.contains(id), "this address is that of a recovery contact already");
            if (contacts.size() >= CONTACTS_MAX) {
                throw new Refused(
                        new Refusal.TooMany(
                                "recovery contacts",
                                CONTACTS_MAX,
                                "a business has at most %d recovery contacts: drop one first",
                                CONTACTS_MAX));
            }
            pen.add(new RecoveryContactNamed(business, id, pen.seal(id, text)));
        }

        /// Whether whoever names it has proved it.
        private static boolean own(Pen pen, AddressId id) {
            Optional<PersonId> whose =
                    pen.today().find(id).flatMap(pen.today()::person).map(Person::id);
            return whose.isPresent() && whose.equals(pen.caller().person());
        }
    }

    /// A recovery that he started stands no longer.
    record DropRecoveryContact(BusinessId business, String address) implements RecoveryCommand {
        @Override
        public String name() {
            return "drop-recovery-contact";
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.business(pen.today(), business);
            AddressId id = pen.address(address);
            Refused.unless(
                    its.security().contacts().contains(id),
                    "this address is not that of a recovery contact: nothing to drop");
            pen.add(new RecoveryContactDropped(business, id));
            Directory after = pen.today().after(pen.changes(), pen.now());
            boolean stops =
                    its.security()
                            .open(pen.now())
                            .filter(r ->
                                    Recoveries.contact(
                                                    after,
                                                    after.find(business).orElseThrow(),
                                                    r.person())
                                            .isEmpty())
                            .isPresent();
            if (stops) pen.add(new RecoveryStopped(business, false));
        }
    }

    /// @param person who is a contact and will become an admin
    record StartRecovery(BusinessId business, PersonId person) implements RecoveryCommand {
        @Override
        public String name() {
            return "start-recovery";
        }

        @Override
        public Need need(Directory today) {
            Recoveries.reachable(today, business, person);
            return new Need.Self(person);
        }

        @Override
        public void write(Pen pen) {
            Business its = Recoveries.reachable(pen.today(), business, person);
            Recoveries.refuseUnfit(pen, its, person);
            Optional<Recovery> open = its.security().open(pen.now());
            Refused.unless(
                    open.isEmpty(),
                    "a recovery of `%s` stands open already: wait what becomes of it",
                    its.name());
            Optional<Instant> barred = its.security().barred(person).map(b -> b.plus(BARRED));
            if (barred.filter(pen.now()::isBefore).isPresent()) {
                throw Refused.conflict(
                        "your last recovery of `%s` was stopped: you can start another from %s on,"
                                + " or ask the operator",
                        its.name(), barred.get());
            }
            pen.add(new RecoveryStarted(business, person, pen.now().plus(DELAY)));
        }
    }

    /// By anybody who may `security.manage`; whoever started it withdraws it.
    record StopRecovery(BusinessId business) implements RecoveryCommand {
        @Override
        public String name() {
            return "stop-recovery";
        }

        @Override
        public Need need(Directory today) {
            Need managing = new Need.InBusiness(business, MANAGE);
            return Check.business(today, business)
                    .security()
                    .recovery()
                    .filter(r -> r.fate() == Recovery.Fate.OPEN)
                    .map(r -> Need.any(managing, new Need.Self(r.person())))
                    .orElse(managing);
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.business(pen.today(), business);
            Recovery open =
                    its.security()
                            .open(pen.now())
                            .orElseThrow(() ->
                                    Refused.conflict(
                                            "no recovery of `%s` stands open: nothing to stop",
                                            its.name()));
            boolean own = pen.caller().person().filter(open.person()::equals).isPresent();
            pen.add(new RecoveryStopped(business, own));
        }
    }

    /// The contact becomes an admin, whatever he was to the business before.
    record CompleteRecovery(BusinessId business, PersonId person) implements RecoveryCommand {
        @Override
        public String name() {
            return "complete-recovery";
        }

        @Override
        public Need need(Directory today) {
            Recoveries.reachable(today, business, person);
            return new Need.Self(person);
        }

        @Override
        public void write(Pen pen) {
            Business its = Recoveries.reachable(pen.today(), business, person);
            Recoveries.refuseUnfit(pen, its, person);
            Recovery open =
                    its.security()
                            .open(pen.now())
                            .filter(r -> r.person().equals(person))
                            .orElseThrow(() ->
                                    Refused.conflict(
                                            "no recovery of yours stands open in `%s`: start one"
                                                    + " first",
                                            its.name()));
            Refused.unless(
                    open.dueAt(pen.now()),
                    "the recovery of `%s` can be carried out from %s on, unless an admin stops it",
                    its.name(),
                    open.due());
            pen.add(new RecoveryCompleted(business));
            Succession.admin(pen, its, person);
        }
    }
}
