package org.bailiwick.server.face;

import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Resolver;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Scopes;

import java.time.Instant;

/// A program that was let in, and the moment for which it is answered.
///
/// @param today the state from which the whole answer is made
/// @param now the decision clock: never before the newest entry
public record Asker(Program program, Office office, Directory today, Instant now) {
    /// Understands and speaks the ids of the program's platform.
    public Resolver resolver() {
        return office.resolver(today, program.platform());
    }

    /// For whom a denial is told.
    public Reader reader(Subject subject) {
        return full() ? Reader.FULL : Reader.of(subject);
    }

    /// Whether everything may be told.
    public boolean full() {
        return program.may(Scopes.EXPLAIN_FULL);
    }

    public String idOf(Person person) {
        return resolver().idOf(person.id(), person.aliases());
    }

    public String idOf(Asset asset) {
        return resolver().idOf(asset.id(), asset.aliases());
    }

    public String idOf(Business business) {
        return resolver().idOf(business.id(), business.aliases());
    }
}
