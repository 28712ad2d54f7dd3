package org.bailiwick.ads.people;

/// That somebody is signed in, and who: an identity, never a right.
///
/// @param id what the cookie holds
/// @param token what the forms of this session hold, so that no other site can send them
public record Session(String id, Person person, String token) {}
