package org.bailiwick.engine.decision;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;

/// Who can carry out a step, as things are; the operator where nobody is left.
final class Whom {
    private final Directory directory;
    private final Instant now;

    Whom(Directory directory, Instant now) {
        this.directory = directory;
        this.now = now;
    }

    Step.Who admins(Business business, String action) {
        if (business.closed()) return Step.Who.OPERATOR;
        for (Member member : directory.admins(business)) {
            if (able(member)) return new Step.Who.AdminsOf(business.id(), action);
        }
        return Step.Who.OPERATOR;
    }

    private boolean able(Member member) {
        return !member.suspended()
                && member.period().includes(now)
                && !directory.person(member).disabled();
    }

    Step.Who assigns(Business business, Asset asset) {
        return admins(business, "assets.manage");
    }

    /// Who may share an asset: the owner's side.
    Step.Who shares(Asset asset) {
        if (directory.owningPerson(asset).isPresent()) {
            boolean disabled = directory.owningPerson(asset).get().disabled();
            return disabled ? Step.Who.OPERATOR : new Step.Who.PersonalOwner(asset.id());
        }
        return directory
                .owningBusiness(asset)
                .map(owner -> admins(owner, "partners.manage"))
                .orElse(Step.Who.OPERATOR);
    }
}
