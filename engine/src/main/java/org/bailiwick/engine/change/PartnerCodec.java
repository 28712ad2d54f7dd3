package org.bailiwick.engine.change;

import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerDeclined;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerChange.PartnerRestored;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;

/// The stored form of each [PartnerChange].
final class PartnerCodec {
    private PartnerCodec() {}

    static void write(PartnerChange change, Writer out) {
        switch (change) {
            case PartnerAdded(var partnership, var one, var other) ->
                    out.form(Forms.PARTNER_ADDED).id(partnership).id(one).id(other);
            case PartnerProposed(var partnership, var one, var other, var expires) ->
                    out.form(Forms.PARTNER_PROPOSED)
                            .id(partnership)
                            .id(one)
                            .id(other)
                            .instant(expires);
            case PartnerAccepted(var partnership) ->
                    out.form(Forms.PARTNER_ACCEPTED).id(partnership);
            case PartnerDeclined(var partnership) ->
                    out.form(Forms.PARTNER_DECLINED).id(partnership);
            case PartnerWithdrawn(var partnership) ->
                    out.form(Forms.PARTNER_WITHDRAWN).id(partnership);
            case PartnerLeft(var partnership, var business) ->
                    out.form(Forms.PARTNER_LEFT).id(partnership).id(business);
            case PartnerEnded(var partnership) -> out.form(Forms.PARTNER_ENDED).id(partnership);
            case PartnerUntilSet(var partnership, var business, var until) ->
                    out.form(Forms.PARTNER_UNTIL_SET).id(partnership).id(business).instant(until);
            case PartnerRestored(var partnership) ->
                    out.form(Forms.PARTNER_RESTORED).id(partnership);
        }
    }

    static PartnerChange read(int form, Reader in) {
        return switch (form) {
            case Forms.PARTNER_ADDED ->
                    new PartnerAdded(in.partnership(), in.business(), in.business());
            case Forms.PARTNER_ENDED -> new PartnerEnded(in.partnership());
            case Forms.PARTNER_RESTORED -> new PartnerRestored(in.partnership());
            case Forms.PARTNER_PROPOSED ->
                    new PartnerProposed(
                            in.partnership(), in.business(), in.business(), in.instant());
            case Forms.PARTNER_ACCEPTED -> new PartnerAccepted(in.partnership());
            case Forms.PARTNER_DECLINED -> new PartnerDeclined(in.partnership());
            case Forms.PARTNER_WITHDRAWN -> new PartnerWithdrawn(in.partnership());
            case Forms.PARTNER_LEFT -> new PartnerLeft(in.partnership(), in.business());
            case Forms.PARTNER_UNTIL_SET ->
                    new PartnerUntilSet(in.partnership(), in.business(), in.instant());
            default -> throw Forms.unknown(form);
        };
    }
}
