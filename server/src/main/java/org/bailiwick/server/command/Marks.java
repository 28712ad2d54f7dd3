package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;

/// Places in the side table of the journal that are no things of their own.
///
/// Under the id of a business the record shows all that happened in it. Whoever only wants to know
/// whether it was open, or with whom it was partner, would have to read all that; so these entries
/// stand under a second mark too.
final class Marks {
    /// What concerns the whole installation: the models adopted.
    static final Id INSTALLATION = new KeyId(0, 0);

    /// Where good-byes were said, undone, or looked at again.
    static final Id GOOD_BYES = new KeyId(0, 1);

    private Marks() {}

    /// Where good-byes were said to somebody, and what became of them.
    static Id goodByes(Id whom) {
        return switch (whom) {
            case MemberId m -> new MemberId(~m.hi(), ~m.lo());
            case PartnershipId p -> new PartnershipId(~p.hi(), ~p.lo());
            default -> new PersonId(~whom.hi(), ~whom.lo());
        };
    }

    /// Opened, closed, set, partners.
    static Id itself(BusinessId business) {
        return new BusinessId(~business.hi(), ~business.lo());
    }
}
