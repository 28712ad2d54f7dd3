package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.util.Optional;

/// Who is a recovery contact of what.
public final class Recoveries {
    private Recoveries() {}

    /// The address by which somebody is a contact of a business; empty where he is none.
    public static Optional<AddressId> contact(Directory today, Business business, PersonId person) {
        return today.find(person).stream()
                .flatMap(p -> today.addresses(p).stream())
                .map(Address::id)
                .filter(business.security().contacts()::contains)
                .findFirst();
    }

    /// A business as its contacts see it: to anybody else it is as if it were not there.
    static Business reachable(Directory today, BusinessId id, PersonId person) {
        Optional<Business> its = today.find(id).filter(b -> !b.closed());
        return its.filter(b -> contact(today, b, person).isPresent())
                .orElseThrow(() -> new Refused(new Refusal.NotFound("business", id.toString())));
    }

    /// Whom the business itself suspended or removed does not come back this way; and whoever is an
    /// admin needs it not.
    static void refuseUnfit(Pen pen, Business business, PersonId person) {
        Optional<Member> member =
                pen.today().find(person).flatMap(p -> pen.today().membership(p, business));
        boolean barred = member.filter(m -> m.suspended() || (m.gone() && !m.left())).isPresent();
        Refused.unless(
                !barred,
                "`%s` suspended or removed you: ask its admins or the operator",
                business.name());
        boolean admin =
                pen.today().admins(business).stream()
                        .anyMatch(m ->
                                LastAdmin.lasts(pen.today(), m, pen.now())
                                        && pen.today().person(m).id().equals(person));
        Refused.unless(!admin, "you are an admin of `%s` already", business.name());
    }
}
