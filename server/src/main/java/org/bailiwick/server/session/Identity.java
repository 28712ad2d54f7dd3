package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;

/// That somebody whom a provider knows is a person here.
///
/// @param subject the hash of what the provider calls him
public record Identity(Hash subject, String provider, PersonId person, Instant since) {}
