package org.bailiwick.ads.access;

import java.util.List;

/// How it was proved who somebody is. Bailiwick is told so with every question; whether that is
/// enough is for the business to say.
public enum Proof {
    ONE_STEP,
    TWO_STEPS;

    /// As RFC 8176 names them.
    List<String> methods() {
        return switch (this) {
            case ONE_STEP -> List.of("pwd");
            case TWO_STEPS -> List.of("pwd", "otp");
        };
    }
}
