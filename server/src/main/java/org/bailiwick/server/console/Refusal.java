package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

/// An address refused what a page needs. Thrown where it is asked, made a page in one place.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Inside.Told told;

    Refusal(Inside.Told told) {
        super("refused with " + told.status(), null, false, false);
        this.told = told;
    }

    Inside.Told told() {
        return told;
    }
}
