package org.bailiwick.server.session;

import org.bailiwick.engine.change.Sealed;

/// A program that makes codes (RFC 6238).
///
/// @param secret sealed under the person's key
/// @param confirmed whether a code of it was shown already
public record Authenticator(Sealed secret, boolean confirmed) {}
