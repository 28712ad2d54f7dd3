package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;

import java.util.Optional;

/// Layer 3, for a membership.
final class Members {
    private Members() {}

    /// Whether the membership is there at all: one that ended long ago is not.
    static boolean seen(Member member, Window window) {
        return window.remembers(member.ended()) && window.sees(member.period());
    }

    static Optional<Code> inactive(Member member, Business business) {
        if (business.closed()) return Optional.of(Code.BUSINESS_CLOSED);
        if (member.gone()) return Optional.of(Code.REMOVED);
        return member.suspended() ? Optional.of(Code.MEMBER_SUSPENDED) : Optional.empty();
    }

    static boolean admin(Member member) {
        return member.role() == Role.ADMIN;
    }
}
