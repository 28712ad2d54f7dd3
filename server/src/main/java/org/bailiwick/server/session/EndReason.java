package org.bailiwick.server.session;

import java.util.Locale;

/// Why a session ended. There are no other reasons; a refusal never is one.
public enum EndReason {
    /// The person signed out on this device.
    SIGN_OUT,
    /// The person ended it from another device.
    ENDED_ELSEWHERE,
    /// The password was changed or set anew.
    PASSWORD_CHANGED,
    /// The authenticator, a passkey or an account elsewhere was removed.
    FACTOR_CHANGED,
    /// The operator ended it.
    ENDED_BY_OPERATOR,
    /// The person is disabled.
    DISABLED,
    /// A passkey was used out of turn, as a copy of it would be.
    SUSPECTED_THEFT,
    /// Nothing was done for [Session#IDLE_MAX].
    IDLE,
    /// [Session#ABSOLUTE_MAX] passed since signing in.
    ABSOLUTE;

    /// As it is written to programs.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What happened, and the way back.
    public String sentence() {
        return switch (this) {
            case SIGN_OUT -> "you signed out on this device: sign in again";
            case ENDED_ELSEWHERE -> "you ended this session from another device: sign in again";
            case PASSWORD_CHANGED -> "the password was changed: sign in with the new one";
            case FACTOR_CHANGED -> "something with which you sign in was removed: sign in again";
            case ENDED_BY_OPERATOR -> "the operator ended this session: sign in again";
            case DISABLED -> "this account is disabled: ask the operator";
            case SUSPECTED_THEFT ->
                    "a passkey of yours was used as a copy of it would be: sign in without it, and"
                            + " make a new one";
            case IDLE -> "nothing was done here for long: sign in again";
            case ABSOLUTE -> "you signed in long ago: sign in again";
        };
    }
}
