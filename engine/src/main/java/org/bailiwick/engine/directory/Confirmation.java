package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Sealed;

import java.time.Instant;
import java.util.List;

/// What one client gave by an access link, and what became of each asset. It stays for ever.
public final class Confirmation extends Sourced {
    private final AccessLinkConfirmed made;
    final int link;
    private final LinkTerms terms;
    private final Instant at;
    List<Part> parts;
    List<LinkPartForwarded> forwarded = List.of();

    Confirmation(AccessLinkConfirmed made, int link, LinkTerms terms, Instant at) {
        this.made = made;
        this.link = link;
        this.terms = terms;
        this.at = at;
        parts = made.parts();
    }

    Confirmation copy() {
        return (Confirmation) clone();
    }

    @Override
    public ConfirmationId id() {
        return made.confirmation();
    }

    /// The fact by which it came about.
    public AccessLinkConfirmed made() {
        return made;
    }

    /// What the link asked for then.
    public LinkTerms terms() {
        return terms;
    }

    /// When the client confirmed.
    public Instant at() {
        return at;
    }

    /// By what the agency knows the client.
    public Sealed custom() {
        return made.custom();
    }

    /// Each asset, as it stands after whatever was answered since.
    public List<Part> parts() {
        return parts;
    }

    /// What was handed on to others, the oldest first.
    public List<LinkPartForwarded> forwarded() {
        return forwarded;
    }
}
