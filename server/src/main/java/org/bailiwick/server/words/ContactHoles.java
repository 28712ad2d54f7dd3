package org.bailiwick.server.words;

import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Period;

/// What is said in the record of how businesses are found: codes for partners, proved domains.
record ContactHoles(Times times, Names names) {
    Holes of(ContactChange change) {
        return switch (change) {
            case ContactChange.PartnerCodeMade c ->
                    name("business", c.business())
                            .with("period", times.of(Period.until(c.expires())));
            case ContactChange.PartnerCodeUsed c ->
                    name("code", c.code()).with("by", names.of(c.by()));
            case ContactChange.PartnerCodeEnded c -> name("code", c.code());
            case ContactChange.DomainProved c ->
                    name("business", c.business()).with("domain", c.domain());
            case ContactChange.DomainDropped c ->
                    name("business", c.business()).with("domain", c.domain());
        };
    }

    private Holes name(String hole, Id id) {
        return new Holes().with(hole, names.of(id));
    }
}
