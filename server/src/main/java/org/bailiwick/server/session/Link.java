package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;

import java.time.Duration;
import java.time.Instant;

/// Something that may be done once, by whoever was sent the token.
///
/// @param token what is stored of it
/// @param person whom it is for; [#NOBODY] where it is for an address or for anybody
/// @param address the hash of the blind address it is for, or of what a browser has to show;
///   [Hash#ZERO] otherwise
/// @param about the id of an invitation, the name of a provider, or that an access link invites;
///   empty text otherwise
public record Link(
        Hash token, Purpose purpose, PersonId person, Hash address, String about, Instant ends) {
    /// Stands where a link is for no person.
    public static final PersonId NOBODY = new PersonId(0, 0);

    /// How long a link to set a password anew is good.
    public static final Duration RESET_MAX = Duration.ofMinutes(30);

    /// How long a link to register is good.
    public static final Duration REGISTRATION_MAX = Duration.ofHours(24);

    /// How long the link of an invitation is good at most: while the invitation stands, and no
    /// longer than this.
    public static final Duration INVITATION_MAX = Duration.ofDays(90);

    /// How long after its end the link of an invitation is still good to ask for a new one.
    public static final Duration ANEW_MAX = Duration.ofDays(30);

    /// How long somebody may take at a provider.
    public static final Duration PROVIDER_MAX = Duration.ofMinutes(10);

    /// How long a passkey may take to answer.
    public static final Duration PASSKEY_MAX = Duration.ofMinutes(5);

    /// How long the token that a first start prints is good.
    public static final Duration FIRST_MAX = Duration.ofHours(24);

    /// How long it makes sense to write to somebody that a part waits for him.
    public static final Duration PART_MAX = Duration.ofDays(14);

    /// How long the link of a letter shows what somebody gave.
    public static final Duration GIVEN_MAX = Duration.ofMinutes(30);

    /// What may be done.
    public enum Purpose {
        RESET,
        REGISTER,
        INVITATION,
        PROVIDER,
        PASSKEY,
        FIRST,
        GIVEN,
        /// What a client could not give himself, handed on to somebody who can.
        PART
    }
}
