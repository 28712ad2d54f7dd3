package org.bailiwick.server.authzen;

import org.bailiwick.server.web.Form;

/// How far a batch is worked through.
enum Semantic {
    EXECUTE_ALL("execute_all"),
    DENY_ON_FIRST_DENY("deny_on_first_deny"),
    PERMIT_ON_FIRST_PERMIT("permit_on_first_permit");

    private static final int LENGTH_MAX = 64;

    private final String text;

    Semantic(String text) {
        this.text = text;
    }

    static Semantic of(Form options) {
        String asked =
                options.findText("evaluations_semantic", LENGTH_MAX).orElse(EXECUTE_ALL.text);
        for (Semantic each : values()) if (each.text.equals(asked)) return each;
        throw options.wrong(
                "evaluations_semantic",
                "is `execute_all`, `deny_on_first_deny` or `permit_on_first_permit`");
    }

    boolean endsWith(boolean allowed) {
        return switch (this) {
            case EXECUTE_ALL -> false;
            case DENY_ON_FIRST_DENY -> !allowed;
            case PERMIT_ON_FIRST_PERMIT -> allowed;
        };
    }
}
