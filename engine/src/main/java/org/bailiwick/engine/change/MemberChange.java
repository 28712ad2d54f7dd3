package org.bailiwick.engine.change;

import java.util.Optional;

/// What happens to a membership: one person in one business.
public sealed interface MemberChange extends Change {
    MemberId member();

    /// The person belongs to the business from now on, through this invitation or by opening it. A
    /// new membership starts without assignments.
    record MemberJoined(
            MemberId member,
            BusinessId business,
            PersonId person,
            Role role,
            Finance finance,
            Period period,
            Optional<InvitationId> invitation)
            implements MemberChange {}

    record MemberRoleSet(MemberId member, Role role) implements MemberChange {}

    record MemberFinanceSet(MemberId member, Finance finance) implements MemberChange {}

    /// What the member is to the business from now on; an employee before.
    record MemberLabelSet(MemberId member, Label label) implements MemberChange {}

    record MemberPeriodSet(MemberId member, Period period) implements MemberChange {}

    record MemberSuspended(MemberId member) implements MemberChange {}

    record MemberReinstated(MemberId member) implements MemberChange {}

    /// Who may decide in place of this admin what waited for a second admin for long; nobody where
    /// empty.
    record StandInNamed(MemberId member, Optional<MemberId> standIn) implements MemberChange {}

    /// Ends the membership and every assignment and group place that hangs on it.
    record MemberRemoved(MemberId member) implements MemberChange {}

    /// As removed, but by the member.
    record MemberLeft(MemberId member) implements MemberChange {}

    /// A membership that was removed stands again, as it was when it ended, but without what hung
    /// on it. Passed over where the person has become a member of the business anew since.
    record MemberRestored(MemberId member) implements MemberChange {}
}
