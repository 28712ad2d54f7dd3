package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Invitation.Fate;
import org.bailiwick.engine.directory.Invitation.Offer;

import java.util.ArrayList;
import java.util.List;

/// How persons, and what they are in businesses, stand in a snapshot.
final class PeopleForms {
    private static final Label[] LABELS = Label.values();
    private static final Role[] ROLES = Role.values();
    private static final Finance[] FINANCES = Finance.values();
    private static final Fate[] FATES = Fate.values();

    private PeopleForms() {}

    static final class Persons implements RowForm<Person> {
        @Override
        public void write(Person row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.sealed(row.name).flag(row.disabled);
            out.refs(row.addresses).refs(row.members).refs(row.owned).refs(row.created);
            out.refs(row.transfers).refs(row.given);
            out.aliases(row.aliases);
        }

        @Override
        public Person read(RowReader in) {
            Person row = new Person(new PersonId(in.eight(), in.eight()));
            row.name = in.sealed();
            row.disabled = in.flag();
            row.addresses = in.refs();
            row.members = in.refs();
            row.owned = in.refs();
            row.created = in.refs();
            row.transfers = in.refs();
            row.given = in.refs();
            row.aliases = in.aliases(row.id());
            return row;
        }
    }

    static final class Addresses implements RowForm<Address> {
        @Override
        public void write(Address row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.sealed(row.text).place(row.person).refs(row.invitations);
        }

        @Override
        public Address read(RowReader in) {
            Address row = new Address(new AddressId(in.eight(), in.eight()));
            row.text = in.sealed();
            row.person = in.place();
            row.invitations = in.refs();
            return row;
        }
    }

    static final class Members implements RowForm<Member> {
        @Override
        public void write(Member row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.number(row.business).number(row.person);
            out.choice(row.role).choice(row.finance).period(row.period);
            out.choice(row.label).flag(row.suspended).flag(row.left).end(row.ended);
            out.holdings(row.holdings).refs(row.groups).place(row.invitation);
            out.moment(row.adminSince).place(row.standIn);
        }

        @Override
        public Member read(RowReader in) {
            MemberId id = new MemberId(in.eight(), in.eight());
            int business = in.number();
            int person = in.number();
            Role role = in.choice(ROLES);
            Finance finance = in.choice(FINANCES);
            Member row = new Member(id, business, person, role, finance, in.period());
            row.label = in.choice(LABELS);
            row.suspended = in.flag();
            row.left = in.flag();
            row.ended = in.end();
            row.holdings = in.holdings(true);
            row.groups = in.refs();
            row.invitation = in.place();
            row.adminSince = in.moment();
            row.standIn = in.place();
            return row;
        }
    }

    static final class Invitations implements RowForm<Invitation> {
        @Override
        public void write(Invitation row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.number(row.business).number(row.address);
            out.choice(row.role()).choice(row.finance()).period(row.membership());
            out.moment(row.expires()).choice(row.label).choice(row.fate).place(row.by);
            out.number(row.offers.size());
            for (Offer each : row.offers) {
                out.number(each.asset()).levels(each.levels()).place(each.by());
            }
        }

        @Override
        public Invitation read(RowReader in) {
            InvitationId id = new InvitationId(in.eight(), in.eight());
            int business = in.number();
            int address = in.number();
            Role role = in.choice(ROLES);
            Finance finance = in.choice(FINANCES);
            Invitation row =
                    new Invitation(id, business, address, role, finance, in.period(), in.moment());
            row.label = in.choice(LABELS);
            row.fate = in.choice(FATES);
            row.by = in.place();
            row.offers = offers(in);
            return row;
        }

        private static List<Offer> offers(RowReader in) {
            int count = in.number();
            if (count == 0) return List.of();
            List<Offer> offers = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                offers.add(new Offer(in.number(), in.levels(), in.place()));
            }
            return List.copyOf(offers);
        }
    }
}
