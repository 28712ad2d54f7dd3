package org.bailiwick.server.console;

/// Whose session it is.
///
/// @param id of the person
/// @param csrf what has to come with everything that changes something
/// @param session as `GET /api/v1/session` tells it
public record Who(String id, String name, String csrf, Data session) {
    static Who of(Data session) {
        return new Who(
                session.text("person.id"),
                session.text("person.name"),
                session.text("csrf"),
                session);
    }
}
