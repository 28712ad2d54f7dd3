package org.bailiwick.server.notify;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.decision.Calendar;
import org.bailiwick.engine.decision.Endings;
import org.bailiwick.engine.decision.Endings.Ending;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.Office;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells endpoints what ends soon: those of both sides, in the morning of each one's zone, and
/// those of whoever runs the installation.
final class EndingEvents {
    /// The name of such an event.
    static final String TYPE = "access.ending-soon";

    private static final String EVENTS = "events";
    private static final ZoneId OPERATORS = ZoneId.of("UTC");

    private final EndingStore store;
    private final HookBook book;
    private final HookQueue queue;
    private final EndingLooks looks;

    EndingEvents(
            Office office, EndingStore store, HookBook book, HookQueue queue, InstantSource clock) {
        this.store = store;
        this.book = book;
        this.queue = queue;
        looks = new EndingLooks(office, store, EVENTS, clock);
    }

    void look() {
        looks.look(this::tell);
    }

    private void tell(Directory today, Instant after, Instant now) {
        List<Hook> wanting =
                book.all().stream().filter(hook -> hook.settings().wants(TYPE)).toList();
        if (wanting.isEmpty()) return;
        for (Ending ending : new Endings(today).within(now, now.plus(EndingSteps.FURTHEST))) {
            List<Side> sides = sides(today, ending.thing());
            for (Hook hook : wanting) tell(hook, sides, ending, after, now);
        }
    }

    private void tell(Hook hook, List<Side> sides, Ending ending, Instant after, Instant now) {
        Optional<Side> side =
                hook.business().isEmpty()
                        ? Optional.of(new Side(Optional.empty(), OPERATORS, true))
                        : sides.stream()
                                .filter(s -> s.business.equals(hook.business()))
                                .findFirst();
        if (side.isEmpty()) return;
        EndingSteps.due(ending.end(), side.get().zone, Wishes.HOUR, after, now)
                .map(days -> EndingLetters.told(ending, days))
                .filter(told -> !store.told(hook.id(), told))
                .ifPresent(told -> {
                    queue.add(hook, HookEvent.ending(ending.thing(), told, side.get().owner, now));
                    store.tell(hook.id(), told);
                });
    }

    /// @param owner whether it is this side that extends it
    private record Side(Optional<BusinessId> business, ZoneId zone, boolean owner) {
        static Side of(Business business, boolean owner) {
            return new Side(Optional.of(business.id()), business.zone(), owner);
        }
    }

    private static List<Side> sides(Directory today, Calendar.Thing thing) {
        return switch (thing) {
            case Calendar.Membership(var member) -> List.of(Side.of(today.business(member), true));
            case Calendar.Assigned(var assignment) ->
                    List.of(Side.of(today.business(today.member(assignment)), true));
            case Calendar.Shared(var share, _) -> sides(today, share);
            case Calendar.Placed(var place) ->
                    List.of(Side.of(today.business(place.member()), true));
            case Calendar.Linked(var link) -> List.of(Side.of(today.links().agency(link), true));
            case Calendar.Related(var partnership) -> related(today, partnership);
            case Calendar.Invited _, Calendar.Proposed _, Calendar.Offered _ -> List.of();
        };
    }

    /// Who said that it ends says that it does not.
    private static List<Side> related(Directory today, Partnership partnership) {
        Optional<Business> closes = today.listing().closes(partnership);
        List<Side> sides = new ArrayList<>();
        for (Business each : today.listing().sides(partnership)) {
            sides.add(Side.of(each, closes.filter(b -> b == each).isPresent()));
        }
        return sides;
    }

    private static List<Side> sides(Directory today, Share share) {
        List<Side> sides = new ArrayList<>();
        today.owningBusiness(today.asset(share)).ifPresent(b -> sides.add(Side.of(b, true)));
        sides.add(Side.of(today.partner(share), false));
        return sides;
    }
}
