package org.bailiwick.server.session;

import java.net.URI;

/// Somebody else who knows people: an OpenID Connect provider that whoever runs the installation
/// trusts.
///
/// @param name how it is called in addresses, `google` for one
/// @param issuer what it calls itself
/// @param client what it calls us
/// @param secret what we show it; never told
public record Provider(String name, URI issuer, String client, String secret) {
    /// The longest name, in characters.
    public static final int NAME_MAX = 32;

    @Override
    public String toString() {
        return "provider " + name;
    }
}
