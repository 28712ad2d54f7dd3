package org.bailiwick.server.words;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;

/// What is said of access links in the record.
record AccessLinkHoles(Catalogue catalogue, Times times, Names names) {
    Holes of(AccessLinkChange change) {
        return switch (change) {
            case AccessLinkChange.AccessLinkMade c ->
                    terms(name("agency", c.agency()), c.terms()).with("link", names.of(c.link()));
            case AccessLinkChange.AccessLinkChanged c -> terms(name("link", c.link()), c.terms());
            case AccessLinkChange.AccessLinkMoved c ->
                    name("link", c.link())
                            .with("state", catalogue.say("link." + Catalogue.part(c.state())));
            case AccessLinkChange.AccessLinkRenewed c -> name("link", c.link());
            case AccessLinkChange.AccessLinkHanded c ->
                    name("link", c.link()).with("keeper", names.of(c.keeper()));
            case AccessLinkChange.AccessLinkLogoSet c -> name("link", c.link());
            case AccessLinkChange.AccessLinkConfirmed c ->
                    name("link", c.link())
                            .with("giver", owner(c.giver()))
                            .with("count", Integer.toString(given(c)));
            case AccessLinkChange.LinkPartForwarded c ->
                    name("confirmation", c.confirmation())
                            .with("to", names.of(c.to()))
                            .with("count", Integer.toString(c.assets().size()));
            case AccessLinkChange.LinkPartAnswered c ->
                    name("confirmation", c.confirmation())
                            .with("count", Integer.toString(c.parts().size()));
        };
    }

    private Holes terms(Holes holes, LinkTerms terms) {
        return holes.with("period", times.of(Period.until(terms.expires())));
    }

    private String owner(Owner owner) {
        return names.of(owner.id());
    }

    private static int given(AccessLinkChange.AccessLinkConfirmed change) {
        return (int) change.parts().stream().filter(p -> p.result().given()).count();
    }

    private Holes name(String hole, Id id) {
        return new Holes().with(hole, names.of(id));
    }
}
