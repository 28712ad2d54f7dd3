package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Whose days are meant by the dates of an errand: those of the business that the first thing it
/// names belongs to; of what a person shares, those of the partner. For what names nothing they are
/// UTC: nothing is told by how a date is read.
final class Zones {
    private Zones() {}

    static ZoneId of(Directory today, List<Id> named) {
        for (Id id : named) {
            Optional<Business> business = business(today, id);
            if (business.isPresent()) return business.get().zone();
        }
        return ZoneOffset.UTC;
    }

    private static Optional<Business> business(Directory today, Id thing) {
        return switch (thing) {
            case BusinessId id -> today.find(id);
            case MemberId id -> today.find(id).map(today::business);
            case InvitationId id -> today.find(id).map(today::business);
            case GroupId id -> today.find(id).map(today::business);
            case AssignmentId id -> today.find(id).map(a -> today.business(today.member(a)));
            case AssetId id -> today.find(id).flatMap(today::owningBusiness);
            case ShareId id ->
                    today.find(id)
                            .map(s ->
                                    today.owningBusiness(today.asset(s))
                                            .orElseGet(() -> today.partner(s)));
            case RequestId id -> today.find(id).map(r -> today.requests().business(r));
            case AccessLinkId id -> today.find(id).map(l -> today.links().agency(l));
            default -> Optional.empty();
        };
    }
}
