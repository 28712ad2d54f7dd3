package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;

/// What an agency asks for by an access link, and how.
///
/// @param single whether only the first confirmation counts
/// @param prospect whether only reading may be asked for
/// @param wanted each kind once
/// @param reason why, as outsiders read it
/// @param named who of the agency works on what is given; nobody where only the share is wanted
/// @param until when what is given ends; [Period#OPEN_END] for no end
/// @param days so many days after the confirmation what is given ends; 0 where `until` says it
/// @param from when the link itself opens; [Period#OPEN_START] for as soon as it is live
/// @param expires when the link itself ends; [Period#OPEN_END] for no end
/// @param languages in which it is shown, the preferred one first; at least one
/// @param colour as `0xrrggbb`; [#NO_COLOUR] for none
public record LinkTerms(
        boolean single,
        boolean prospect,
        List<Wanted> wanted,
        Sealed reason,
        List<MemberId> named,
        Instant until,
        int days,
        Instant from,
        Instant expires,
        List<LinkLanguage> languages,
        int colour) {
    /// The most kinds of one link.
    public static final int KINDS_MAX = 32;

    /// The most people of the agency that one link names.
    public static final int NAMED_MAX = 50;

    /// The most days for which a link gives.
    public static final int DAYS_MAX = 3_650;

    public static final int NO_COLOUR = 0x1000000;

    /// One kind, and the levels asked for on each asset of it.
    public record Wanted(String kind, Levels levels) {}

    public LinkTerms {
        wanted = List.copyOf(wanted);
        named = List.copyOf(named);
        languages = List.copyOf(languages);
        Require.require(!wanted.isEmpty() && wanted.size() <= KINDS_MAX, "a link asks for kinds");
        Require.require(named.size() <= NAMED_MAX, "a link names at most 50 people");
        Require.require(days >= 0 && days <= DAYS_MAX, "a link gives for at most ten years");
        Require.require(from.isBefore(expires), "a link ends after it opens");
        Require.require(!languages.isEmpty() && languages.size() <= 2, "a link has a language");
        Require.require(colour >= 0 && colour <= NO_COLOUR, "a colour has three parts");
    }

    /// When what is confirmed at this moment ends.
    public Instant ends(Instant confirmed) {
        return days == 0 ? until : confirmed.plus(java.time.Duration.ofDays(days));
    }

    /// When clients may confirm it, while it is live.
    public Period open() {
        return new Period(from, expires);
    }

    /// The same, open to clients then.
    public LinkTerms open(Period period) {
        return new LinkTerms(
                single,
                prospect,
                wanted,
                reason,
                named,
                until,
                days,
                period.from(),
                period.until(),
                languages,
                colour);
    }

    @Override
    public String toString() {
        return String.join(",", wanted.stream().map(w -> w.kind() + ":" + w.levels()).toList());
    }
}
