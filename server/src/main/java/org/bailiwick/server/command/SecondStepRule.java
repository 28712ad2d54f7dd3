package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.SecurityChange.SecondStepDated;
import org.bailiwick.engine.directory.Business;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// From when on a second step is asked that a business asks for: announced first, so that nobody is
/// locked out. Who is asked already stays asked.
public final class SecondStepRule {
    /// How long it is announced unless a day is named.
    public static final Duration ANNOUNCED = Duration.ofDays(14);

    /// How far off the day can be.
    public static final Duration ANNOUNCED_MAX = Duration.ofDays(365);

    private SecondStepRule() {}

    /// Whether the business asks it of such members, now or from a day on.
    public static boolean wanted(SecondStep step, boolean admin) {
        return switch (step) {
            case NOBODY -> false;
            case ADMINS -> admin;
            case ALL -> true;
        };
    }

    /// Writes from when on the new settings count, where that is another day.
    ///
    /// @param named the day that was named; past for at once
    static void date(Pen pen, Business its, BusinessSettings settings, Optional<Instant> named) {
        SecondStep step = settings.secondStep();
        if (step == SecondStep.NOBODY) {
            if (named.isEmpty()) return;
            throw Refused.invalid(
                    "second_step_from",
                    "it says from when on a second step is asked: say of whom in `second_step`, or"
                            + " leave it out");
        }
        Instant now = pen.now();
        Instant latest = now.plus(ANNOUNCED_MAX);
        if (named.filter(latest::isBefore).isPresent()) {
            throw Refused.invalid(
                    "second_step_from",
                    "a second step is announced at most 365 days ahead: name an earlier day");
        }
        Instant day = named.orElse(now.plus(ANNOUNCED));
        Instant from = day.isBefore(now) ? now : day;
        Instant admins = from(its, step, true, from, named.isPresent(), now);
        Instant others = from(its, step, false, from, named.isPresent(), now);
        boolean same =
                its.security().stepFrom(true).equals(admins)
                        && its.security().stepFrom(false).equals(others);
        if (!same) pen.add(new SecondStepDated(its.id(), admins, others));
    }

    private static Instant from(
            Business its, SecondStep step, boolean admin, Instant day, boolean named, Instant now) {
        if (!wanted(step, admin)) return Period.OPEN_START;
        Instant before = its.security().stepFrom(admin);
        boolean announced = wanted(its.settings().secondStep(), admin);
        boolean asked = announced && !now.isBefore(before);
        return asked || (announced && !named) ? before : day;
    }
}
