package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was given by an access link is asked of the engine again: where a promised action broke
/// since it was looked last, both sides are told, with the moment at which it did.
record LinkReminder(Office office) implements Reminder {
    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        LinkNotices rows = new LinkNotices(new Audience(today, until));
        List<Due> all = new ArrayList<>();
        rows.each(given -> {
            for (Part part : given.parts()) {
                look(rows, given, part, after, until).ifPresent(all::addAll);
            }
        });
        return all;
    }

    private Optional<List<Due>> look(
            LinkNotices rows, Confirmation given, Part part, Instant after, Instant until) {
        Optional<Instant> broke =
                Promise.of(rows.audience().today(), given, part, until)
                        .flatMap(Promise::broken)
                        .map(office.history()::changed)
                        .flatMap(Changed::before)
                        .map(Changed.Before::ended)
                        .filter(at -> at.isAfter(after) && !at.isAfter(until));
        return broke.map(at -> {
            List<Due> all = new ArrayList<>();
            for (Notice notice : rows.broken(given, part, at)) {
                String about = "%s_%s_%d".formatted(given.id(), part.asset(), at.toEpochMilli());
                all.add(new Due(about, notice));
            }
            return all;
        });
    }
}
