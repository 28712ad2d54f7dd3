package org.bailiwick.server.session;

import org.bailiwick.server.command.Masked;
import org.bailiwick.server.sentence.Sentence;

import java.time.Duration;

/// Somebody was not let in, or may not change with what he signs in. Nothing was changed.
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final transient Sentence said;
    private final transient Duration pause;

    /// The kinds of refusals.
    public enum Why {
        /// Address and password do not belong together; or the person is disabled.
        WRONG,
        /// A code is needed.
        SECOND_STEP,
        /// A code was given, and is wrong or was used.
        WRONG_CODE,
        /// Too many tries from there.
        TOO_OFTEN,
        /// The new password is none.
        WEAK,
        /// The link is unknown, used or over.
        LINK_OVER,
        /// Somebody else has this address.
        OTHER_ACCOUNT,
        /// A provider does not let him in, or what it says does not hold.
        PROVIDER,
        /// A provider does not answer.
        PROVIDER_DOWN,
        /// There is no such provider.
        NO_PROVIDER,
        /// A passkey does not hold.
        PASSKEY,
        /// What a browser says of a new passkey does not hold.
        NO_PASSKEY,
        /// It does not go with what is there.
        CONFLICT
    }

    private SignInRefused(Why why, Sentence said, Duration pause) {
        super(said.english(), null, false, false);
        this.why = why;
        this.said = said;
        this.pause = pause;
    }

    private static SignInRefused refused(Why why, String text, Object... values) {
        return new SignInRefused(why, Sentence.of(text, values), Duration.ZERO);
    }

    static SignInRefused wrong() {
        return refused(
                Why.WRONG,
                "address and password do not belong together: check both, or set the password"
                        + " anew");
    }

    static SignInRefused secondStep() {
        return refused(
                Why.SECOND_STEP,
                "a code is needed: send `code` from the authenticator, or a recovery code");
    }

    static SignInRefused wrongCode() {
        return refused(
                Why.WRONG_CODE,
                "this code is wrong or was used: wait for the next one, or send a recovery code");
    }

    static SignInRefused tooOften(Duration wait) {
        return new SignInRefused(
                Why.TOO_OFTEN,
                Sentence.of("too many tries from here: wait %d seconds", wait.toSeconds()),
                wait);
    }

    static SignInRefused weak(String text, Object... values) {
        return refused(Why.WEAK, text, values);
    }

    static SignInRefused linkOver() {
        return refused(
                Why.LINK_OVER, "this link is not known, was used, or is over: ask for a new one");
    }

    static SignInRefused otherAccount(String address) {
        return refused(
                Why.OTHER_ACCOUNT,
                "this is for %s: sign in with the account that has this address, then open the link"
                        + " again",
                Masked.address(address));
    }

    static SignInRefused provider(String text, Object... values) {
        return refused(Why.PROVIDER, text, values);
    }

    static SignInRefused notBegun() {
        return provider(
                "this sign-in was not begun in this browser, was used, or took too long: begin"
                        + " again");
    }

    static SignInRefused providerDown() {
        return new SignInRefused(
                Why.PROVIDER_DOWN,
                Sentence.of("the provider does not answer: try again, or sign in in another way"),
                Duration.ofSeconds(30));
    }

    static SignInRefused noProvider() {
        return refused(Why.NO_PROVIDER, "there is no such provider: see `GET /api/v1/sign-in`");
    }

    static SignInRefused wrongPasskey() {
        return refused(
                Why.PASSKEY,
                "this passkey is not known, or took too long: try again, or sign in in another"
                        + " way");
    }

    static SignInRefused copiedPasskey() {
        return refused(
                Why.PASSKEY,
                "this passkey was used as a copy of it would be: it opens nothing any more, and all"
                        + " sessions were ended; sign in in another way, and make a new one");
    }

    static SignInRefused passkeyAgain() {
        return refused(
                Why.SECOND_STEP,
                "this passkey is not yours, or took too long: ask for a new challenge, and try"
                        + " again");
    }

    static SignInRefused noPasskey() {
        return refused(
                Why.NO_PASSKEY,
                "this passkey was not made for here, or took too long: ask for a new challenge, and"
                        + " make it again");
    }

    static SignInRefused conflict(String text, Object... values) {
        return refused(Why.CONFLICT, text, values);
    }

    public Why why() {
        return why;
    }

    public Sentence said() {
        return said;
    }

    /// In English.
    public String sentence() {
        return said.english();
    }

    /// How long to wait before trying again.
    public Duration pause() {
        return pause;
    }
}
