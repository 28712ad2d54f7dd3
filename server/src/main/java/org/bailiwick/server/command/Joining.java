package org.bailiwick.server.command;

import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberLabelSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Invitation;

import java.util.List;
import java.util.Optional;

/// The step in which an invitation becomes a membership, with everything that comes along.
final class Joining {
    private Joining() {}

    /// @param person whose the invited address is
    /// @throws Refused where a rule forbids it now
    static void write(Pen pen, Invitation its, Business business, PersonId person) {
        Refused.unless(
                !its.membership().endedBy(pen.now()),
                "the membership that was offered is over already: ask to be invited anew");
        MailRule.refuse(pen, business, its.role(), pen.open(pen.today().address(its).text()));
        Seats.refuseBeyond(pen, business, its.role(), List.of(its));
        MemberId joined = pen.ids().member();
        pen.add(
                new MemberJoined(
                        joined,
                        business.id(),
                        person,
                        its.role(),
                        its.finance(),
                        its.membership(),
                        Optional.of(its.id())));
        if (its.label() != Label.EMPLOYEE) pen.add(new MemberLabelSet(joined, its.label()));
        Offers.give(pen, its, business, joined);
    }
}
