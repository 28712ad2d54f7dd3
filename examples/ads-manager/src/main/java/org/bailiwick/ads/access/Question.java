package org.bailiwick.ads.access;

/// May this person do this to that?
///
/// @param person the e-mail address under which Bailiwick knows the person too
/// @param proof how it was proved that it is this person
public record Question(String person, String action, Thing thing, Proof proof) {
    /// What the person wants to do, however it was proved that it is he.
    public record Wish(String person, String action, Thing thing) {}

    public Wish wish() {
        return new Wish(person, action, thing);
    }
}
