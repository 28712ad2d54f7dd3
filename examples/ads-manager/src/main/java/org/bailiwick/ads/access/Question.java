package org.bailiwick.ads.access;

/// May this person do this to that?
///
/// @param person the e-mail address under which Bailiwick knows the person too
public record Question(String person, String action, Thing thing) {}
