package org.bailiwick.server.face;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Resolver;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.session.Visitor;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.words.Words;

import java.time.Instant;
import java.util.Optional;

/// Who was let in, and the moment for which it is answered.
///
/// @param today the state from which the whole answer is made
/// @param now the decision clock: never before the newest entry
/// @param words in the language in which it is answered
public record Asker(Visitor visitor, Office office, Directory today, Instant now, Words words) {
    /// In English.
    public Asker(Visitor visitor, Office office, Directory today, Instant now) {
        this(visitor, office, today, now, Words.english());
    }

    /// Understands and speaks the ids of the visitor's platform.
    public Resolver resolver() {
        return office.resolver(today, visitor.platform());
    }

    /// For whom a denial is told.
    public Reader reader(Subject subject) {
        if (full()) return Reader.FULL;
        return self().<Reader>map(Reader.Person::new).orElseGet(() -> Reader.of(subject));
    }

    /// The person whose session it is; empty for a program.
    public Optional<PersonId> self() {
        return visitor instanceof SignedIn in ? Optional.of(in.person()) : Optional.empty();
    }

    /// A person may ask about himself; about anybody else he is told what he would be told of
    /// nobody.
    ///
    /// @throws Fault where a person asks about another one
    public void onlyAbout(Optional<PersonId> person) {
        if (self().isEmpty() || self().equals(person)) return;
        throw Fault.of(
                404,
                "not-found",
                "there is nothing here for you by the names you gave: ask about yourself, or use a"
                        + " key");
    }

    /// Whether everything may be told.
    public boolean full() {
        return visitor.may(Scopes.EXPLAIN_FULL);
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
