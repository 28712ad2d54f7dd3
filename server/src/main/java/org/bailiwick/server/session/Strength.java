package org.bailiwick.server.session;

import org.bailiwick.engine.decision.Question.Proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is read from the words that others say of how somebody signed in.
public final class Strength {
    /// Methods (RFC 8176) of which each is a second step.
    private static final Set<String> SECOND_STEPS =
            Set.of("mfa", "otp", "hwk", "swk", "sc", "sms", "tel", "pop");

    /// Classes that say that a second step was taken.
    private static final Set<String> STRONG_CLASSES =
            Set.of(
                    "mfa",
                    "phr",
                    "phrh",
                    "aal2",
                    "aal3",
                    "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
                    "https://refeds.org/profile/mfa");

    private Strength() {}

    /// @param acr the class of how he signed in
    /// @param amr the methods
    public static Proof of(Optional<String> acr, List<String> amr) {
        boolean strong =
                acr.filter(STRONG_CLASSES::contains).isPresent()
                        || amr.stream().anyMatch(SECOND_STEPS::contains);
        return strong ? Proof.TWO_STEPS : Proof.ONE_STEP;
    }
}
