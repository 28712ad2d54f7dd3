package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Picture;

import java.time.Instant;

/// A link by which an agency asks clients for access.
public final class AccessLink extends Sourced {
    private final AccessLinkId id;
    final int agency;
    Hash secret;
    LinkTerms terms;
    LinkState state = LinkState.DRAFT;
    Picture logo = Picture.NONE;
    int[] confirmations = Refs.NONE;

    /// Who made it, or took it over; -1 where nobody is known.
    int keeper = -1;

    AccessLink(AccessLinkId id, int agency, Hash secret, LinkTerms terms) {
        this.id = id;
        this.agency = agency;
        this.secret = secret;
        this.terms = terms;
    }

    AccessLink copy() {
        return (AccessLink) clone();
    }

    @Override
    public AccessLinkId id() {
        return id;
    }

    Hash secret() {
        return secret;
    }

    public LinkTerms terms() {
        return terms;
    }

    public LinkState state() {
        return state;
    }

    public Picture logo() {
        return logo;
    }

    /// How often it was confirmed.
    public int used() {
        return confirmations.length;
    }

    /// Whether it can be confirmed at this moment.
    public boolean opensAt(Instant now) {
        return state == LinkState.LIVE
                && terms.open().includes(now)
                && !(terms.single() && used() > 0);
    }

    /// Whether it will open by itself, later than this moment.
    public boolean opensAfter(Instant now) {
        return state == LinkState.LIVE
                && terms.open().startsAfter(now)
                && !(terms.single() && used() > 0);
    }
}
