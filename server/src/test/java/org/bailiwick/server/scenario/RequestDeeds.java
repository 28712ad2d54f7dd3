package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.scenario.Asking;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.RequestCommand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to requests for access, each as the command for it.
record RequestDeeds(Site site, Hands hands, Names names) {
    void carryOut(Deed.OfRequest deed) {
        switch (deed) {
            case Deed.Request d -> ask(d);
            case Deed.ApproveRequest d -> decide(d.asking(), approval(d));
            case Deed.RefuseRequest d ->
                    decide(
                            d.asking(),
                            new RequestCommand.RefuseRequest(request(d.asking()), "No."));
            case Deed.WithdrawRequest d ->
                    hands.admins(
                            finder().asking(d.asking()),
                            new RequestCommand.WithdrawRequest(request(d.asking())));
        }
    }

    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    private RequestId request(Asking asking) {
        return finder().request(asking, site.now()).id();
    }

    private void ask(Deed.Request d) {
        Asset asset = finder().asset(d.asking().asset());
        Optional<Member> member = finder().askingMember(d.asking());
        BusinessId business = finder().asking(d.asking()).id();
        Period span = d.span().in(finder().asking(d.asking()).zone());
        hands.self(
                names.person(d.by()),
                new RequestCommand.RequestAccess(
                        site.ids().request(),
                        business,
                        Optional.empty(),
                        member.<RequestCommand.Whom>map(m -> new RequestCommand.Whom.Member(m.id()))
                                .orElse(RequestCommand.Whom.BUSINESS),
                        List.of(
                                new RequestCommand.Wanted(
                                        asset.name(), asset.id(), asset.kind(), d.levels())),
                        end(span),
                        ""));
    }

    private static Optional<Instant> end(Period span) {
        return span.until().equals(Period.OPEN_END) ? Optional.empty() : Optional.of(span.until());
    }

    private RequestCommand approval(Deed.ApproveRequest d) {
        Asset asset = finder().asset(d.asking().asset());
        Period span = d.span().in(finder().asking(d.asking()).zone());
        return new RequestCommand.ApproveRequest(
                request(d.asking()),
                List.of(new RequestCommand.Giving(asset.id(), d.levels(), end(span))));
    }

    /// Of a member's request his business decides, of a business's the owner.
    private void decide(Asking asking, RequestCommand command) {
        if (finder().askingMember(asking).isPresent()) {
            hands.admins(finder().asking(asking), command);
        } else {
            hands.owner(finder().asset(asking.asset()), command);
        }
    }
}
