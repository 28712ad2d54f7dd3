package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds in the journal what an endpoint is to hear next.
final class HookReader {
    /// Entries that are fetched at a time.
    private static final int LINES = 100;

    private final Office office;
    private final EventTypes types;
    private final Origins origins;
    private final EntryCodec codec = new EntryCodec();

    HookReader(Office office, EventTypes types) {
        this.office = office;
        this.types = types;
        origins = new Origins(office);
    }

    /// What comes next, and up to which entry was looked where nothing comes.
    record Looked(Optional<HookEvent> event, long upTo) {}

    Looked next(Hook hook) {
        Directory today = office.now();
        long from = hook.cursor().seq();
        int part = hook.cursor().part();
        while (true) {
            List<Line> lines = lines(hook, from, today.seq());
            for (Line line : lines) {
                Optional<HookEvent> found = in(today, hook, line, line.seq() == from ? part : 0);
                if (found.isPresent()) return new Looked(found, line.seq());
            }
            if (lines.size() < LINES) return new Looked(Optional.empty(), today.seq());
            from = lines.getLast().seq() + 1;
            part = 0;
        }
    }

    /// The event that stands there; empty where there is none for this endpoint.
    Optional<HookEvent> at(Hook hook, HookEvent.Place place) {
        Directory today = office.now();
        if (!place.epoch().equals(office.epoch().text()) || place.seq() > today.seq()) {
            return Optional.empty();
        }
        return lines(hook, place.seq(), place.seq()).stream()
                .filter(line -> line.seq() == place.seq())
                .findFirst()
                .flatMap(line -> in(today, hook, line, place.part()))
                .filter(event -> event.part() == place.part());
    }

    /// Entries that might be heard, from this number to that one.
    private List<Line> lines(Hook hook, long from, long to) {
        List<Line> lines = new ArrayList<>();
        if (from > to) return lines;
        if (hook.business().isPresent()) {
            BusinessId business = hook.business().get();
            for (Line line : office.journal().touchingAfter(business, from - 1, LINES)) {
                if (line.seq() <= to) lines.add(line);
            }
            return lines;
        }
        office.journal()
                .read(
                        from,
                        line -> {
                            if (line.seq() <= to) lines.add(line);
                            return line.seq() < to && lines.size() < LINES;
                        });
        return lines;
    }

    /// The member who got an assignment, as the record has it.
    private Optional<MemberId> holder(AssignmentId assignment) {
        return origins.assigned(assignment).map(AssetAssigned::member);
    }

    private Optional<HookEvent> in(Directory today, Hook hook, Line line, int from) {
        Entry entry = codec.decode(line.bytes());
        for (int part = from; part < entry.changes().size(); part++) {
            Change change = entry.changes().get(part);
            Optional<String> type = types.of(change).filter(hook.settings()::wants);
            boolean heard =
                    type.isPresent()
                            && hook.business()
                                    .map(b -> new Hearing(today, b, this::holder).hears(change))
                                    .orElse(true);
            if (heard) {
                return Optional.of(HookEvent.of(office.epoch(), entry, part, type.get()));
            }
        }
        return Optional.empty();
    }
}
