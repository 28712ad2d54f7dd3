package org.bailiwick.server.command;

/// A command was not carried out; see [Refusal]. Nothing was changed.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    static Refused conflict(String sentence) {
        return new Refused(new Refusal.Conflict(sentence));
    }

    static Refused invalid(String field, String sentence) {
        return new Refused(new Refusal.Invalid(field, sentence));
    }

    static void unless(boolean holds, String sentence) {
        if (!holds) throw conflict(sentence);
    }
}
