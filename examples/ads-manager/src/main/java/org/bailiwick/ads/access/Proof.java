package org.bailiwick.ads.access;

import java.util.List;

/// How it was proved who somebody is. Bailiwick is told so with every question; whether that is
/// enough is for the business to say.
public enum Proof {
    ONE_STEP("pwd"),
    TWO_STEPS("pwd", "otp");

    private final List<String> methods;

    Proof(String... methods) {
        this.methods = List.of(methods);
    }

    /// As RFC 8176 names them.
    List<String> methods() {
        return methods;
    }
}
