package org.bailiwick.engine.change;

import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PartnerGoodByeSaid;

/// The stored form of each [GoodByeChange].
final class GoodByeCodec {
    private GoodByeCodec() {}

    static void write(GoodByeChange change, Writer out) {
        switch (change) {
            case MemberGoodByeSaid(var member, var at) ->
                    out.form(Forms.MEMBER_GOOD_BYE_SAID).id(member).instant(at);
            case PartnerGoodByeSaid(var partnership, var business, var at) ->
                    out.form(Forms.PARTNER_GOOD_BYE_SAID).id(partnership).id(business).instant(at);
        }
    }

    static GoodByeChange read(int form, Reader in) {
        return switch (form) {
            case Forms.MEMBER_GOOD_BYE_SAID -> new MemberGoodByeSaid(in.member(), in.instant());
            case Forms.PARTNER_GOOD_BYE_SAID ->
                    new PartnerGoodByeSaid(in.partnership(), in.business(), in.instant());
            default -> throw Forms.unknown(form);
        };
    }
}
