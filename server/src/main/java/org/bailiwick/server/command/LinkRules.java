package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Picture;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.AccessLinkCommand.Asked;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an access link may ask for, and whom it opens for.
final class LinkRules {
    private LinkRules() {}

    static Need managing(BusinessId agency) {
        return new Need.InBusiness(agency, "links.manage");
    }

    static String word(LinkState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static AccessLink notClosed(Pen pen, AccessLinkId id) {
        AccessLink its = Check.link(pen.today(), id);
        Refused.unless(
                its.state() != LinkState.CLOSED, "this link was closed: make another instead");
        return its;
    }

    static void refuseTooMany(Pen pen, Business agency) {
        int most = AccessLinkCommand.LINKS_MAX;
        long open =
                pen.today().links().of(agency).stream()
                        .filter(l -> l.state() != LinkState.CLOSED)
                        .count();
        if (open < most) return;
        throw new Refused(
                new Refusal.TooMany(
                        "access links",
                        most,
                        "an agency has at most %d links that are not closed: close one first",
                        most));
    }

    static LinkTerms terms(Pen pen, Business agency, AccessLinkId link, Asked asked) {
        checkWanted(pen.today(), asked);
        checkNamed(pen.today(), agency, asked.named());
        checkEnds(pen, asked);
        Set<LinkLanguage> languages = new HashSet<>(asked.languages());
        if (languages.isEmpty() || languages.size() < asked.languages().size()) {
            throw Refused.invalid("languages", "name each language once, and at least one");
        }
        int colour = asked.colour().orElse(LinkTerms.NO_COLOUR);
        return new LinkTerms(
                asked.single(),
                asked.prospect(),
                asked.wanted(),
                reason(pen, link, asked.reason()),
                asked.named(),
                asked.until().orElse(Period.OPEN_END),
                asked.days(),
                asked.from().orElse(Period.OPEN_START),
                asked.expires().orElse(Period.OPEN_END),
                asked.languages(),
                colour);
    }

    private static Sealed reason(Pen pen, AccessLinkId link, String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw Refused.invalid("message", "`message` is empty: say to clients why you ask");
        }
        if (reason.length() > AccessLinkCommand.REASON_MAX) {
            throw Refused.invalid(
                    "message",
                    "`message` has more than %d characters: shorten it",
                    AccessLinkCommand.REASON_MAX);
        }
        Plain.check("message", reason);
        return pen.seal(link, reason);
    }

    private static void checkWanted(Directory today, Asked asked) {
        int most = LinkTerms.KINDS_MAX;
        if (asked.wanted().isEmpty() || asked.wanted().size() > most) {
            throw Refused.invalid("wanted", "a link asks for 1 to %d kinds of asset", most);
        }
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < asked.wanted().size(); i++) {
            Wanted wanted = asked.wanted().get(i);
            String field = "wanted[%d].".formatted(i);
            if (!kinds.add(wanted.kind())) {
                throw Refused.invalid("wanted", "a kind is named twice: name all its levels once");
            }
            if (today.kind(wanted.kind()).isEmpty()) {
                throw Refused.invalid(
                        field + "kind",
                        "the model has no kind `%s`: see `GET /api/v1/kinds`",
                        wanted.kind());
            }
            Check.levels(today, wanted.kind(), wanted.levels(), field + "levels");
            if (asked.prospect() && !reads(today, wanted)) {
                throw Refused.invalid(
                        field + "levels",
                        "a link for prospects asks for reading only: `%s` of `%s` does more",
                        wanted.levels(),
                        wanted.kind());
            }
        }
    }

    /// Whether these levels do nothing but read.
    static boolean reads(Directory today, Wanted wanted) {
        Kind kind = today.kind(wanted.kind()).orElseThrow();
        return (kind.mask(wanted.levels().names()) & ~kind.reading()) == 0;
    }

    private static void checkNamed(Directory today, Business agency, List<MemberId> named) {
        int most = LinkTerms.NAMED_MAX;
        if (named.size() > most || new HashSet<>(named).size() < named.size()) {
            throw Refused.invalid("named", "a link names at most %d people, each once", most);
        }
        for (MemberId id : named) {
            Member member = Check.member(today, id);
            if (today.business(member) == agency) continue;
            throw new Refused(new Refusal.NotFound("member", id.toString()));
        }
    }

    private static void checkEnds(Pen pen, Asked asked) {
        if (asked.days() < 0 || asked.days() > LinkTerms.DAYS_MAX) {
            throw Refused.invalid("until", "a link gives for 1 to %d days", LinkTerms.DAYS_MAX);
        }
        if (asked.days() > 0 && asked.until().isPresent()) {
            throw Refused.invalid("days", "give `until` or `days`, not both");
        }
        Instant from = asked.from().orElse(Period.OPEN_START);
        checkEnd(pen, "until", asked.until().orElse(Period.OPEN_END), from);
        checkEnd(pen, "expires", asked.expires().orElse(Period.OPEN_END), from);
    }

    private static void checkEnd(Pen pen, String field, Instant end, Instant from) {
        if (!end.isAfter(pen.now())) {
            throw Refused.invalid(field, "`%s` is over already: give a later `%s`", end, field);
        }
        if (!end.isAfter(from)) {
            throw Refused.invalid(
                    field, "`%s` is before the link opens: give a later `%s`", field, field);
        }
    }

    /// By what the bytes begin with, whatever the sender says they are.
    static void checkLogo(Picture logo) {
        int most = AccessLinkCommand.LOGO_BYTES_MAX;
        if (logo.bytes().length > most) {
            throw Refused.invalid("logo", "a logo has at most %d bytes: send a smaller one", most);
        }
        if (logo.isEmpty() || Pictures.type(logo).isPresent()) return;
        throw Refused.invalid("logo", "a logo is a PNG, JPEG or WebP picture: send one of these");
    }

    static Refused nothing() {
        return new Refused(new Refusal.NotFound("link", "…"));
    }

    static Refused noAsset(AssetId id) {
        return new Refused(new Refusal.NotFound("asset", id.toString()));
    }

    /// Whoever gives what this owner has.
    static Need managing(Owner giver) {
        return switch (giver) {
            case Owner.Business(BusinessId id) -> new Need.InBusiness(id, "partners.manage");
            case Owner.Person(PersonId id) -> new Need.Self(id);
        };
    }

    /// A link that does not open is told like one that is not there; one that opens later says so.
    static AccessLink open(Pen pen, Hash secret) {
        AccessLink link = pen.today().links().opened(secret).orElseThrow(LinkRules::nothing);
        if (link.opensAfter(pen.now())) {
            throw Refused.conflict(
                    "this link opens at `%s`: confirm it then", live(pen, link).terms().from());
        }
        if (!link.opensAt(pen.now())) throw nothing();
        return live(pen, link);
    }

    /// One of which parts can still be answered.
    static AccessLink live(Pen pen, AccessLink link) {
        boolean live =
                link.state() == LinkState.LIVE
                        && pen.now().isBefore(link.terms().expires())
                        && !pen.today().links().agency(link).closed();
        if (!live) throw nothing();
        return link;
    }

    static LinkPartForwarded forwarded(Directory today, Hash secret) {
        return today.links()
                .part(secret)
                .flatMap(c ->
                        c.forwarded().stream().filter(f -> f.secret().equals(secret)).findFirst())
                .orElseThrow(LinkRules::nothing);
    }

    /// A part that nobody has answered yet.
    static Part waiting(Confirmation confirmation, AssetId asset) {
        Part part =
                confirmation.parts().stream()
                        .filter(p -> p.asset().equals(asset))
                        .findFirst()
                        .orElseThrow(() -> noAsset(asset));
        Refused.unless(
                part.result() == LinkResult.WAITING_FOR_OWNER,
                "`%s` does not wait for anybody: leave it out",
                asset);
        return part;
    }
}
