package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.AssignmentCommand.SetAssignmentPeriod;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.ExtendCommand;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.MemberCommand.SetMemberPeriod;
import org.bailiwick.server.command.ShareCommand.SetSharePeriod;

import java.time.Instant;

/// New dates for something: it is extended where nothing else changes, and set anew otherwise.
final class Lasting {
    private Lasting() {}

    static Command member(Member its, Period period, Instant now) {
        return longer(its.period(), period, now)
                ? new ExtendCommand.ExtendMember(its.id(), period.until())
                : new SetMemberPeriod(its.id(), period);
    }

    static Command assignment(Assignment its, Period period, Instant now) {
        return longer(its.period(), period, now)
                ? new ExtendCommand.ExtendAssignment(its.id(), period.until())
                : new SetAssignmentPeriod(its.id(), period);
    }

    static Command share(Share its, Period period, Instant now) {
        return longer(its.period(), period, now)
                ? new ExtendCommand.ExtendShare(its.id(), period.until())
                : new SetSharePeriod(its.id(), period);
    }

    /// The same levels for longer are no other place.
    static Command place(Directory today, GroupCommand.SetGroupMember asked, Instant now) {
        Member member = today.find(asked.member()).orElseThrow();
        boolean longer =
                today.listing().places(member).stream()
                        .filter(p -> p.group().id().equals(asked.group()))
                        .filter(p -> p.levels().equals(asked.levels()))
                        .anyMatch(p -> longer(p.period(), asked.period(), now));
        return longer
                ? new ExtendCommand.ExtendGroupMember(
                        asked.group(), asked.member(), asked.period().until())
                : asked;
    }

    private static boolean longer(Period its, Period period, Instant now) {
        return its.from().equals(period.from())
                && !its.until().equals(Period.OPEN_END)
                && !period.until().equals(Period.OPEN_END)
                && period.until().isAfter(its.until())
                && !its.endedBy(now);
    }
}
