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

    /// @param text with these values in its holes
    static Refused conflict(String text, Object... values) {
        return new Refused(new Refusal.Conflict(text, values));
    }

    static Refused invalid(String field, String text, Object... values) {
        return new Refused(new Refusal.Invalid(field, text, values));
    }

    static void unless(boolean holds, String text, Object... values) {
        if (!holds) throw conflict(text, values);
    }
}
