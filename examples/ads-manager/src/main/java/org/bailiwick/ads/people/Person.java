package org.bailiwick.ads.people;

/// Somebody who uses the ads manager.
///
/// @param address under which Bailiwick knows the person too
/// @param from where they work, for who chooses
public record Person(String name, String address, String from) {
    /// In addresses and names of elements.
    public String handle() {
        return address.substring(0, address.indexOf('@'));
    }
}
