package org.bailiwick.engine.change;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalChange.ApprovalRefused;
import org.bailiwick.engine.change.ApprovalChange.ApprovalReleased;
import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.Matter.AdminInvited;
import org.bailiwick.engine.change.Matter.AdminMade;
import org.bailiwick.engine.change.Matter.AdminRemoved;
import org.bailiwick.engine.change.Matter.AssetHandedOver;
import org.bailiwick.engine.change.Matter.FinanceGiven;
import org.bailiwick.engine.change.Matter.FinanceInvited;
import org.bailiwick.engine.change.Matter.PartnerLost;
import org.bailiwick.engine.change.Matter.SafetyLowered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stored form of each [ApprovalChange], and of what stands in them.
final class ApprovalCodec {
    private ApprovalCodec() {}

    static void write(ApprovalChange change, Writer out) {
        switch (change) {
            case ApprovalAsked c -> {
                out.form(Forms.APPROVAL_ASKED).id(c.approval()).id(c.business()).id(c.by());
                out.text(c.command());
                write(c.matters(), out);
                out.sealed(c.text()).hash(c.mark());
            }
            case ApprovalGiven(var approval, var by) ->
                    by(by, out.form(Forms.APPROVAL_GIVEN).id(approval));
            case ApprovalRefused(var approval, var by, var sentence) ->
                    by(by, out.form(Forms.APPROVAL_REFUSED).id(approval)).sealed(sentence);
            case ApprovalWithdrawn(var approval) -> out.form(Forms.APPROVAL_WITHDRAWN).id(approval);
            case ApprovalReleased(var approval) -> out.form(Forms.APPROVAL_RELEASED).id(approval);
            case ApprovalForced(var approval, var by, var reason) ->
                    by(by, out.form(Forms.APPROVAL_FORCED).id(approval)).sealed(reason);
        }
    }

    private static Writer by(Optional<PersonId> by, Writer out) {
        out.flag(by.isPresent());
        by.ifPresent(out::id);
        return out;
    }

    private static Optional<PersonId> by(Reader in) {
        return in.flag() ? Optional.of(in.person()) : Optional.empty();
    }

    static ApprovalChange read(int form, Reader in) {
        return switch (form) {
            case Forms.APPROVAL_ASKED ->
                    new ApprovalAsked(
                            in.approval(),
                            in.business(),
                            in.person(),
                            in.word(),
                            matters(in),
                            in.sealed(),
                            in.hash());
            case Forms.APPROVAL_GIVEN -> new ApprovalGiven(in.approval(), by(in));
            case Forms.APPROVAL_REFUSED -> new ApprovalRefused(in.approval(), by(in), in.sealed());
            case Forms.APPROVAL_WITHDRAWN -> new ApprovalWithdrawn(in.approval());
            case Forms.APPROVAL_RELEASED -> new ApprovalReleased(in.approval());
            case Forms.APPROVAL_FORCED -> new ApprovalForced(in.approval(), by(in), in.sealed());
            default -> throw Forms.unknown(form);
        };
    }

    static void write(List<Matter> matters, Writer out) {
        out.number(matters.size());
        matters.forEach(m -> write(m, out));
    }

    private static void write(Matter matter, Writer out) {
        switch (matter) {
            case AdminMade(var member) -> out.octet(1).id(member);
            case AdminInvited(var address) -> out.octet(2).id(address);
            case AdminRemoved(var member) -> out.octet(3).id(member);
            case FinanceGiven(var member, var finance) ->
                    out.octet(4).id(member).octet(Numbers.of(finance));
            case FinanceInvited(var address, var finance) ->
                    out.octet(5).id(address).octet(Numbers.of(finance));
            case PartnerLost(var partnership) -> out.octet(6).id(partnership);
            case AssetHandedOver(var asset) -> out.octet(7).id(asset);
            case SafetyLowered _ -> out.octet(8);
        }
    }

    static List<Matter> matters(Reader in) {
        int count = in.count(ApprovalChange.MATTERS_MAX, 1);
        List<Matter> matters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) matters.add(matter(in));
        return matters;
    }

    private static Matter matter(Reader in) {
        int number = in.octet();
        return switch (number) {
            case 1 -> new AdminMade(in.member());
            case 2 -> new AdminInvited(in.address());
            case 3 -> new AdminRemoved(in.member());
            case 4 -> new FinanceGiven(in.member(), Numbers.finance(in.octet()));
            case 5 -> new FinanceInvited(in.address(), Numbers.finance(in.octet()));
            case 6 -> new PartnerLost(in.partnership());
            case 7 -> new AssetHandedOver(in.asset());
            case 8 -> new SafetyLowered();
            default -> throw Numbers.unknown("sort of matter", number);
        };
    }

    static void write(Safety safety, Writer out) {
        out.flag(safety.secondAdmin())
                .flag(safety.release())
                .flag(safety.breakGlass())
                .flag(safety.coolingOff());
    }

    static Safety safety(Reader in) {
        return new Safety(in.flag(), in.flag(), in.flag(), in.flag());
    }
}
