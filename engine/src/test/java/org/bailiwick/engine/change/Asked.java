package org.bailiwick.engine.change;

import org.bailiwick.engine.change.RequestChange.Given;
import org.bailiwick.engine.change.RequestChange.Want;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The facts of requests for access, as the first format has them.
final class Asked {
    private Asked() {}

    static List<Change> facts(
            BusinessId business, MemberId member, PersonId by, AssetId asset, Instant until) {
        RequestId request = new RequestId(16, 16);
        AssetId other = new AssetId(17, 17);
        Levels levels = Levels.of("analyst", "operator");
        Want want = new Want("act_7 ü", asset, "ad_account", levels);
        Want second = new Want(other.toString(), other, "pixel", Levels.of("admin"));
        Sealed text = new Sealed(new byte[] {1, 2, 3});
        return List.of(
                new RequestChange.AccessRequested(
                        request,
                        business,
                        Optional.of(member),
                        by,
                        List.of(want),
                        Period.OPEN_END,
                        Sealed.NONE,
                        until),
                new RequestChange.AccessRequested(
                        request,
                        business,
                        Optional.empty(),
                        by,
                        List.of(want, second),
                        until,
                        text,
                        until),
                new RequestChange.RequestApproved(
                        request, List.of(new Given(asset, levels, Period.ALWAYS)), List.of()),
                new RequestChange.RequestApproved(
                        request,
                        List.of(new Given(asset, levels, Period.until(until))),
                        List.of(other)),
                new RequestChange.RequestRefused(request, List.of(asset, other), text),
                new RequestChange.RequestWithdrawn(request),
                new InstallationChange.AliasAdded("crm", "request", "1", request));
    }
}
