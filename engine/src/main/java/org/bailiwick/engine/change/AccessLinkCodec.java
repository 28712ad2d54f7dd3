package org.bailiwick.engine.change;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkHanded;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkLogoSet;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMade;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMoved;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkRenewed;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartAnswered;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.Unreadable.Damaged;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stored form of each [AccessLinkChange].
final class AccessLinkCodec {
    private static final int ID_BYTES = 16;

    /// A kind and a set of levels take at least this.
    private static final int WANTED_BYTES = 3;

    private AccessLinkCodec() {}

    static void write(AccessLinkChange change, Writer out) {
        switch (change) {
            case AccessLinkMade(var link, var agency, var secret, var terms) -> {
                boolean first = opensAtOnce(terms);
                out.form(first ? Forms.ACCESS_LINK_MADE : Forms.ACCESS_LINK_MADE_2);
                write(terms, out.id(link).id(agency).hash(secret));
            }
            case AccessLinkChanged(var link, var terms) -> {
                boolean first = opensAtOnce(terms);
                out.form(first ? Forms.ACCESS_LINK_CHANGED : Forms.ACCESS_LINK_CHANGED_2);
                write(terms, out.id(link));
            }
            case AccessLinkMoved(var link, var state) ->
                    out.form(Forms.ACCESS_LINK_MOVED).id(link).octet(LinkNumbers.of(state));
            case AccessLinkRenewed(var link, var secret) ->
                    out.form(Forms.ACCESS_LINK_RENEWED).id(link).hash(secret);
            case AccessLinkHanded(var link, var keeper) ->
                    out.form(Forms.ACCESS_LINK_HANDED).id(link).id(keeper);
            case AccessLinkLogoSet(var link, var logo) ->
                    out.form(Forms.ACCESS_LINK_LOGO_SET).id(link).sealed(new Sealed(logo.bytes()));
            case AccessLinkConfirmed c -> write(c, out);
            case LinkPartForwarded(var confirmation, var secret, var to, var text, var assets) -> {
                out.form(Forms.LINK_PART_FORWARDED).id(confirmation).hash(secret).id(to);
                out.sealed(text).number(assets.size());
                for (AssetId asset : assets) out.id(asset);
            }
            case LinkPartAnswered(var confirmation, var parts) ->
                    write(parts, out.form(Forms.LINK_PART_ANSWERED).id(confirmation));
        }
    }

    private static void write(AccessLinkConfirmed c, Writer out) {
        out.form(Forms.ACCESS_LINK_CONFIRMED).id(c.confirmation()).id(c.link());
        Choices.write(c.giver(), out);
        out.flag(c.by().isPresent());
        c.by().ifPresent(out::id);
        write(c.parts(), out.hash(c.page()).sealed(c.custom()));
    }

    private static void write(LinkTerms terms, Writer out) {
        out.flag(terms.single()).flag(terms.prospect()).number(terms.wanted().size());
        for (Wanted wanted : terms.wanted()) out.text(wanted.kind()).levels(wanted.levels());
        out.sealed(terms.reason()).number(terms.named().size());
        for (MemberId member : terms.named()) out.id(member);
        out.instant(terms.until()).number(terms.days()).instant(terms.expires());
        out.number(terms.languages().size());
        for (LinkLanguage each : terms.languages()) out.octet(LinkNumbers.of(each));
        out.number(terms.colour());
        if (!opensAtOnce(terms)) out.instant(terms.from());
    }

    /// Of such terms the first form is written.
    private static boolean opensAtOnce(LinkTerms terms) {
        return terms.from().equals(Period.OPEN_START);
    }

    private static void write(List<Part> parts, Writer out) {
        out.number(parts.size());
        for (Part part : parts) {
            out.id(part.asset()).levels(part.levels()).instant(part.until());
            out.octet(LinkNumbers.of(part.result())).octet(LinkNumbers.of(part.failure()));
        }
    }

    static AccessLinkChange read(int form, Reader in) {
        return switch (form) {
            case Forms.ACCESS_LINK_MADE ->
                    new AccessLinkMade(in.accessLink(), in.business(), in.hash(), terms(in));
            case Forms.ACCESS_LINK_MADE_2 ->
                    new AccessLinkMade(in.accessLink(), in.business(), in.hash(), later(in));
            case Forms.ACCESS_LINK_CHANGED -> new AccessLinkChanged(in.accessLink(), terms(in));
            case Forms.ACCESS_LINK_CHANGED_2 -> new AccessLinkChanged(in.accessLink(), later(in));
            case Forms.ACCESS_LINK_MOVED ->
                    new AccessLinkMoved(in.accessLink(), LinkNumbers.state(in.octet()));
            case Forms.ACCESS_LINK_RENEWED -> new AccessLinkRenewed(in.accessLink(), in.hash());
            case Forms.ACCESS_LINK_HANDED -> new AccessLinkHanded(in.accessLink(), in.person());
            case Forms.ACCESS_LINK_LOGO_SET ->
                    new AccessLinkLogoSet(in.accessLink(), picture(in.sealed()));
            case Forms.ACCESS_LINK_CONFIRMED ->
                    new AccessLinkConfirmed(
                            in.confirmation(),
                            in.accessLink(),
                            Choices.readOwner(in),
                            in.flag() ? Optional.of(in.person()) : Optional.empty(),
                            in.hash(),
                            in.sealed(),
                            parts(in));
            case Forms.LINK_PART_FORWARDED ->
                    new LinkPartForwarded(
                            in.confirmation(), in.hash(), in.address(), in.sealed(), assets(in));
            case Forms.LINK_PART_ANSWERED -> new LinkPartAnswered(in.confirmation(), parts(in));
            default -> throw Forms.unknown(form);
        };
    }

    private static Picture picture(Sealed bytes) {
        return bytes.isEmpty() ? Picture.NONE : new Picture(bytes.bytes());
    }

    private static LinkTerms later(Reader in) {
        LinkTerms terms = terms(in);
        Instant from = in.instant();
        if (from.equals(Period.OPEN_START) || !from.isBefore(terms.expires())) {
            throw new Damaged("a link opens at no time");
        }
        return terms.open(new Period(from, terms.expires()));
    }

    private static LinkTerms terms(Reader in) {
        boolean single = in.flag();
        boolean prospect = in.flag();
        List<Wanted> wanted = new ArrayList<>();
        for (int left = in.count(LinkTerms.KINDS_MAX, WANTED_BYTES); left > 0; left--) {
            wanted.add(new Wanted(in.word(), in.levels()));
        }
        Sealed reason = in.sealed();
        List<MemberId> named = new ArrayList<>();
        for (int left = in.count(LinkTerms.NAMED_MAX, ID_BYTES); left > 0; left--) {
            named.add(in.member());
        }
        var until = in.instant();
        int days = in.count(LinkTerms.DAYS_MAX, 0);
        var expires = in.instant();
        List<LinkLanguage> languages = new ArrayList<>();
        for (int left = in.count(2, 1); left > 0; left--) {
            languages.add(LinkNumbers.language(in.octet()));
        }
        int colour = in.count(LinkTerms.NO_COLOUR, 0);
        return new LinkTerms(
                single,
                prospect,
                wanted,
                reason,
                named,
                until,
                days,
                Period.OPEN_START,
                expires,
                languages,
                colour);
    }

    private static List<Part> parts(Reader in) {
        List<Part> parts = new ArrayList<>();
        for (int left = in.count(AccessLinkChange.PARTS_MAX, ID_BYTES); left > 0; left--) {
            parts.add(
                    new Part(
                            in.asset(),
                            in.levels(),
                            in.instant(),
                            LinkNumbers.result(in.octet()),
                            LinkNumbers.failure(in.octet())));
        }
        return parts;
    }

    private static List<AssetId> assets(Reader in) {
        List<AssetId> assets = new ArrayList<>();
        for (int left = in.count(AccessLinkChange.PARTS_MAX, ID_BYTES); left > 0; left--) {
            assets.add(in.asset());
        }
        return assets;
    }
}
