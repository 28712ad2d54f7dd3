package org.bailiwick.engine.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What [ChangeText] says of each [AccessLinkChange], and what it touches; never a hash.
final class AccessLinkTellings {
    private AccessLinkTellings() {}

    static Telling tell(AccessLinkChange change) {
        return switch (change) {
            case AccessLinkChange.AccessLinkMade c ->
                    terms(
                            new Telling("access-link-made")
                                    .with("link", c.link())
                                    .with("agency", c.agency()),
                            c.terms());
            case AccessLinkChange.AccessLinkChanged c ->
                    terms(new Telling("access-link-changed").with("link", c.link()), c.terms());
            case AccessLinkChange.AccessLinkMoved c ->
                    new Telling("access-link-moved")
                            .with("link", c.link())
                            .with("state", c.state());
            case AccessLinkChange.AccessLinkRenewed c ->
                    new Telling("access-link-renewed").with("link", c.link());
            case AccessLinkChange.AccessLinkHanded c ->
                    new Telling("access-link-handed")
                            .with("link", c.link())
                            .with("keeper", c.keeper());
            case AccessLinkChange.AccessLinkLogoSet c ->
                    new Telling("access-link-logo-set")
                            .with("link", c.link())
                            .with("logo", c.logo().toString());
            case AccessLinkChange.AccessLinkConfirmed c ->
                    new Telling("access-link-confirmed")
                            .with("confirmation", c.confirmation())
                            .with("link", c.link())
                            .with("giver", c.giver())
                            .with("by", c.by())
                            .with("custom", c.custom())
                            .with("parts", list(c.parts()));
            case AccessLinkChange.LinkPartForwarded c ->
                    new Telling("link-part-forwarded")
                            .with("confirmation", c.confirmation())
                            .with("to", c.to())
                            .with("assets", list(c.assets()));
            case AccessLinkChange.LinkPartAnswered c ->
                    new Telling("link-part-answered")
                            .with("confirmation", c.confirmation())
                            .with("parts", list(c.parts()));
        };
    }

    private static Telling terms(Telling telling, LinkTerms terms) {
        telling.with("wanted", terms.toString()).with("single", terms.single());
        telling.with("prospect", terms.prospect()).with("reason", terms.reason());
        telling.with("named", list(terms.named()));
        if (terms.days() > 0) telling.with("days", Integer.toString(terms.days()));
        else telling.with("until", terms.until());
        if (!terms.from().equals(Period.OPEN_START)) telling.with("from", terms.from());
        telling.with("expires", terms.expires());
        telling.with("languages", list(terms.languages()).toLowerCase(Locale.ROOT));
        if (terms.colour() == LinkTerms.NO_COLOUR) return telling;
        return telling.with("colour", "%06x".formatted(terms.colour()));
    }

    private static String list(List<?> all) {
        return all.isEmpty()
                ? "none"
                : all.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /// Everything that a change names.
    static List<Id> touched(AccessLinkChange change) {
        return switch (change) {
            case AccessLinkChange.AccessLinkMade c -> List.of(c.link(), c.agency());
            case AccessLinkChange.AccessLinkChanged c -> List.of(c.link());
            case AccessLinkChange.AccessLinkMoved c -> List.of(c.link());
            case AccessLinkChange.AccessLinkRenewed c -> List.of(c.link());
            case AccessLinkChange.AccessLinkHanded c -> List.of(c.link(), c.keeper());
            case AccessLinkChange.AccessLinkLogoSet c -> List.of(c.link());
            case AccessLinkChange.AccessLinkConfirmed c -> confirmed(c);
            case AccessLinkChange.LinkPartForwarded c -> List.of(c.confirmation(), c.to());
            case AccessLinkChange.LinkPartAnswered c -> List.of(c.confirmation());
        };
    }

    private static List<Id> confirmed(AccessLinkChange.AccessLinkConfirmed change) {
        List<Id> things =
                new ArrayList<>(List.of(change.confirmation(), change.link(), change.giver().id()));
        change.by().ifPresent(things::add);
        return List.copyOf(things);
    }
}
