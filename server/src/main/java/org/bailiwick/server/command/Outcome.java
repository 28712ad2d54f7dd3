package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;

import java.util.HashSet;
import java.util.Set;

/// What came of one confirmation as a whole.
public enum Outcome {
    /// Of every kind something was given, and everything chosen as it was asked for.
    COMPLETE,
    PARTIAL,
    /// Nothing was given.
    NONE;

    public static Outcome of(Directory today, Confirmation confirmation) {
        boolean whole = true;
        Set<String> kinds = new HashSet<>();
        for (Part part : confirmation.parts()) {
            boolean given = part.result().given();
            whole &= given && part.result() != LinkResult.GRANTED_LOWER;
            if (given) today.find(part.asset()).map(Asset::kind).ifPresent(kinds::add);
        }
        if (kinds.isEmpty()) return NONE;
        boolean every =
                confirmation.terms().wanted().stream().map(Wanted::kind).allMatch(kinds::contains);
        return whole && every ? COMPLETE : PARTIAL;
    }
}
