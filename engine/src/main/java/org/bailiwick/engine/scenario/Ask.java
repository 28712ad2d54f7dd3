package org.bailiwick.engine.scenario;

/// A question in a scenario's own names.
///
/// @param subject a person, an address, or [#STRANGER]
public record Ask(String subject, String action, Thing object, Setting setting) {
    /// Somebody whom nobody knows.
    public static final String STRANGER = "stranger";

    /// Whether the subject is a person of the scenario.
    public boolean ofPerson() {
        return !subject.equals(STRANGER) && !Names.isAddress(subject);
    }
}
