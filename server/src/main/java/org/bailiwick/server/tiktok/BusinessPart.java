package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Business;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// The businesses themselves. None is ever closed: no list has all there are.
record BusinessPart() implements Part {
    @Override
    public String name() {
        return "businesses";
    }

    @Override
    public void compare(Work work) {
        work.wanted()
                .businesses()
                .forEach((id, told) -> {
                    Optional<Business> known = work.here().business(id);
                    if (known.isPresent()) keep(work, id, known.get(), told);
                    else open(work, id, told);
                });
    }

    private static void open(Work work, String id, Wanted.Business told) {
        if (told.name().isEmpty()) work.note(told.line(), Matter.BUSINESS_UNNAMED, id);
        Optional<ZoneId> zone = zone(told);
        if (told.own() && zone.isEmpty()) work.note(told.line(), Matter.ZONE, id, told.zone());
        BusinessId business = work.ids().business();
        String name = told.name().isEmpty() ? id : told.name();
        work.add(new BusinessOpened(business, name, zone.orElse(ZoneOffset.UTC)));
        work.alias(Alias.BUSINESS, id, business);
    }

    private static Optional<ZoneId> zone(Wanted.Business told) {
        try {
            return told.zone().isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(told.zone()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /// What only partners call a business is no name to keep up with.
    private static void keep(Work work, String id, Business known, Wanted.Business told) {
        if (!told.own()) return;
        if (!told.name().isEmpty() && !told.name().equals(known.name())) {
            if (work.isOurs(known, Others.What.NAME)) {
                work.add(new BusinessRenamed(known.id(), told.name()));
            } else {
                work.note(told.line(), Matter.OTHERS_BUSINESS, id, told.name(), known.name());
            }
        }
        zone(told)
                .filter(zone -> !zone.equals(known.zone()))
                .ifPresent(zone ->
                        work.note(
                                told.line(),
                                Matter.ZONE_STAYS,
                                id,
                                zone.getId(),
                                known.zone().getId()));
    }
}
