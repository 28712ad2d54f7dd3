package org.bailiwick.engine.change;

import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberLabelSet;
import org.bailiwick.engine.change.MemberChange.MemberLeft;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRestored;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberChange.StandInNamed;

import java.util.Optional;

/// The stored form of each [MemberChange].
final class MemberCodec {
    private MemberCodec() {}

    static void write(MemberChange change, Writer out) {
        switch (change) {
            case MemberJoined joined -> {
                out.form(Forms.MEMBER_JOINED).id(joined.member()).id(joined.business());
                out.id(joined.person()).octet(Numbers.of(joined.role()));
                out.octet(Numbers.of(joined.finance())).period(joined.period());
                write(joined.invitation(), out);
            }
            case MemberRoleSet(var member, var role) ->
                    out.form(Forms.MEMBER_ROLE_SET).id(member).octet(Numbers.of(role));
            case MemberFinanceSet(var member, var finance) ->
                    out.form(Forms.MEMBER_FINANCE_SET).id(member).octet(Numbers.of(finance));
            case MemberLabelSet(var member, var label) ->
                    out.form(Forms.MEMBER_LABEL_SET).id(member).octet(Numbers.of(label));
            case MemberPeriodSet(var member, var period) ->
                    out.form(Forms.MEMBER_PERIOD_SET).id(member).period(period);
            case MemberSuspended(var member) -> out.form(Forms.MEMBER_SUSPENDED).id(member);
            case MemberReinstated(var member) -> out.form(Forms.MEMBER_REINSTATED).id(member);
            case MemberRemoved(var member) -> out.form(Forms.MEMBER_REMOVED).id(member);
            case StandInNamed(var member, var standIn) -> {
                out.form(Forms.STAND_IN_NAMED).id(member).flag(standIn.isPresent());
                standIn.ifPresent(out::id);
            }
            case MemberLeft(var member) -> out.form(Forms.MEMBER_LEFT).id(member);
            case MemberRestored(var member) -> out.form(Forms.MEMBER_RESTORED).id(member);
        }
    }

    static MemberChange read(int form, Reader in) {
        return switch (form) {
            case Forms.MEMBER_JOINED ->
                    new MemberJoined(
                            in.member(),
                            in.business(),
                            in.person(),
                            Numbers.role(in.octet()),
                            Numbers.finance(in.octet()),
                            in.period(),
                            invitation(in));
            case Forms.MEMBER_ROLE_SET -> new MemberRoleSet(in.member(), Numbers.role(in.octet()));
            case Forms.MEMBER_FINANCE_SET ->
                    new MemberFinanceSet(in.member(), Numbers.finance(in.octet()));
            case Forms.MEMBER_LABEL_SET ->
                    new MemberLabelSet(in.member(), Numbers.label(in.octet()));
            case Forms.MEMBER_PERIOD_SET -> new MemberPeriodSet(in.member(), in.period());
            case Forms.MEMBER_SUSPENDED -> new MemberSuspended(in.member());
            case Forms.MEMBER_REINSTATED -> new MemberReinstated(in.member());
            case Forms.MEMBER_REMOVED -> new MemberRemoved(in.member());
            case Forms.STAND_IN_NAMED ->
                    new StandInNamed(
                            in.member(), in.flag() ? Optional.of(in.member()) : Optional.empty());
            case Forms.MEMBER_LEFT -> new MemberLeft(in.member());
            case Forms.MEMBER_RESTORED -> new MemberRestored(in.member());
            default -> throw Forms.unknown(form);
        };
    }

    private static void write(Optional<InvitationId> invitation, Writer out) {
        out.flag(invitation.isPresent());
        invitation.ifPresent(out::id);
    }

    private static Optional<InvitationId> invitation(Reader in) {
        return in.flag() ? Optional.of(in.invitation()) : Optional.empty();
    }
}
