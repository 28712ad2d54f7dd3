package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;

import java.time.Instant;

/// With what somebody signs in without a password: a key on a device of his, which asks him itself.
///
/// @param id what the device calls it, in base 64 for addresses
/// @param name what the person calls it
/// @param attestation what the device said when it was made, with the public key; base 64
/// @param client what the browser said then; base 64
/// @param count how often it signed, as it says itself; 0 for those that do not count
/// @param stopped whether it was used out of turn, as a copy of it would be; it opens nothing then
/// @param used when it was last used
public record Passkey(
        String id,
        PersonId person,
        String name,
        String attestation,
        String client,
        long count,
        boolean stopped,
        Instant made,
        Instant used) {
    /// The most passkeys of one person.
    public static final int PASSKEYS_MAX = 20;

    /// The longest name, in characters.
    public static final int NAME_MAX = 64;

    /// The longest text that a browser sends about one, in characters.
    public static final int SENT_MAX = 32_768;
}
