package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PartnerCodeId;

import java.time.Instant;

/// A code that a business hands out, so that others add it as a partner.
public final class PartnerCode extends Sourced {
    private final PartnerCodeId id;
    final int business;
    private final Hash secret;
    private final Instant expires;
    private final int uses;
    int used;
    boolean ended;

    PartnerCode(PartnerCodeId id, int business, Hash secret, Instant expires, int uses) {
        this.id = id;
        this.business = business;
        this.secret = secret;
        this.expires = expires;
        this.uses = uses;
    }

    PartnerCode copy() {
        return (PartnerCode) clone();
    }

    @Override
    public PartnerCodeId id() {
        return id;
    }

    Hash secret() {
        return secret;
    }

    public Instant expires() {
        return expires;
    }

    /// How often it can be used at all.
    public int uses() {
        return uses;
    }

    public int used() {
        return used;
    }

    /// Whether it was taken back.
    public boolean ended() {
        return ended;
    }

    /// Whether it can be used at this moment.
    public boolean opensAt(Instant now) {
        return !ended && used < uses && now.isBefore(expires);
    }
}
