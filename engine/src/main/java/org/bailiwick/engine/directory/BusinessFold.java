package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.BusinessChange.SafetySet;
import org.bailiwick.engine.change.BusinessChange.SeatsSet;
import org.bailiwick.engine.change.BusinessChange.SecondAdminPassedOver;

import java.util.Optional;

/// Folds what happens to businesses.
final class BusinessFold {
    private BusinessFold() {}

    static void fold(Draft draft, BusinessChange change) {
        if (change instanceof BusinessOpened c) {
            draft.added(draft.businesses, new Business(c.business(), c.name(), c.zone()))
                    .ifPresent(t -> draft.businesses = t);
            return;
        }
        Optional<Business> found = draft.businesses.find(change.business());
        if (found.isEmpty()) return;
        Business business = draft.edit(found.get());
        switch (change) {
            case BusinessOpened _ -> {}
            case BusinessRenamed c -> {
                business.formerNames =
                        FormerName.with(business.formerNames, business.name, draft.time);
                business.name = c.name();
            }
            case BusinessSet c -> business.settings = c.settings();
            case SeatsSet c -> business.seats = c.seats();
            case SafetySet c -> business.safety = c.safety();
            case SecondAdminPassedOver _ -> {}
            case BusinessClosed _ -> business.closed = true;
            case BusinessReopened _ -> business.closed = false;
        }
        if (change instanceof BusinessRenamed || change instanceof SeatsSet) return;
        business.members.forEach((_, member) -> draft.touched.state(Touched.MEMBER, member));
        business.assets.forEach((_, asset) -> draft.touched.state(Touched.ASSET, asset));
    }
}
