package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How what a business does to stay safe stands in a snapshot, as a part of its row.
final class SecurityForms {
    private static final Recovery.Fate[] FATES = Recovery.Fate.values();

    private SecurityForms() {}

    static void write(Security row, RowWriter out) {
        from(row.adminsStep(), out);
        from(row.othersStep(), out);
        out.number(row.contacts().size());
        for (AddressId each : row.contacts()) out.eight(each.hi()).eight(each.lo());
        out.flag(row.recovery().isPresent());
        row.recovery()
                .ifPresent(r -> {
                    person(r.person(), out);
                    out.moment(r.started()).moment(r.due()).choice(r.fate());
                });
        out.number(row.bars().size());
        for (Security.Bar each : row.bars()) {
            person(each.person(), out);
            out.moment(each.since());
        }
        out.number(row.kept().size());
        for (Security.Kept each : row.kept()) {
            person(each.person(), out);
            out.flag(each.by().isPresent());
            each.by().ifPresent(by -> person(by, out));
            out.moment(each.since());
        }
    }

    static Security read(RowReader in) {
        return new Security(
                from(in),
                from(in),
                many(in, () -> new AddressId(in.eight(), in.eight())),
                in.flag() ? Optional.of(recovery(in)) : Optional.empty(),
                many(in, () -> new Security.Bar(person(in), in.moment())),
                many(in, () -> new Security.Kept(person(in), perhaps(in), in.moment())));
    }

    private static Recovery recovery(RowReader in) {
        return new Recovery(person(in), in.moment(), in.moment(), in.choice(FATES));
    }

    private static Optional<PersonId> perhaps(RowReader in) {
        return in.flag() ? Optional.of(person(in)) : Optional.empty();
    }

    private static <T> List<T> many(RowReader in, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) all.add(one.get());
        return List.copyOf(all);
    }

    private static void person(PersonId id, RowWriter out) {
        out.eight(id.hi()).eight(id.lo());
    }

    private static PersonId person(RowReader in) {
        return new PersonId(in.eight(), in.eight());
    }

    private static void from(Instant instant, RowWriter out) {
        boolean open = instant.equals(Period.OPEN_START);
        out.flag(open);
        if (!open) out.moment(instant);
    }

    private static Instant from(RowReader in) {
        return in.flag() ? Period.OPEN_START : in.moment();
    }
}
