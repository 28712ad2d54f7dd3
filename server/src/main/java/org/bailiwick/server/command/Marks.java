package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;

/// Places in the side table of the journal that are no things of their own.
///
/// Under the id of a business the record shows all that happened in it. Whoever only wants to know
/// whether it was open, or with whom it was partner, would have to read all that; so these entries
/// stand under a second mark too.
final class Marks {
    /// What concerns the whole installation: the models adopted.
    static final Id INSTALLATION = new KeyId(0, 0);

    /// Where good-byes were said.
    static final Id GOOD_BYES = new KeyId(0, 1);

    private Marks() {}

    /// Opened, closed, set, partners.
    static Id itself(BusinessId business) {
        return new BusinessId(~business.hi(), ~business.lo());
    }
}
