package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Office;

import java.util.List;
import java.util.Optional;

/// How things came to be, as the record has it: a directory does not know who asked for them, nor
/// what was taken away.
final class Origins {
    private final Office office;
    private final EntryCodec codec = new EntryCodec();

    Origins(Office office) {
        this.office = office;
    }

    /// What an assignment gave at first.
    Optional<AssetAssigned> assigned(AssignmentId assignment) {
        for (Change change : first(assignment).map(Entry::changes).orElse(List.of())) {
            if (change instanceof AssetAssigned made && made.assignment().equals(assignment)) {
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }

    /// Who invited.
    Optional<PersonId> inviter(InvitationId invitation) {
        return first(invitation).flatMap(Origins::person);
    }

    /// For whom an entry was written: the person who acts, or for whom a program does.
    static Optional<PersonId> person(Entry entry) {
        if (entry.onBehalfOf() instanceof Actor.Person(var person)) return Optional.of(person);
        return entry.actor() instanceof Actor.Person(var person)
                ? Optional.of(person)
                : Optional.empty();
    }

    private Optional<Entry> first(Id thing) {
        List<Line> lines = office.journal().touchingAfter(thing, 0, 1);
        return lines.stream().findFirst().map(line -> codec.decode(line.bytes()));
    }
}
