package org.bailiwick.engine.change;

import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;

/// The stored form of each [InvitationChange].
final class InvitationCodec {
    private InvitationCodec() {}

    static void write(InvitationChange change, Writer out) {
        switch (change) {
            case MemberInvited invited -> {
                out.form(Forms.MEMBER_INVITED).id(invited.invitation()).id(invited.business());
                out.id(invited.address()).sealed(invited.text());
                out.octet(Numbers.of(invited.role())).octet(Numbers.of(invited.finance()));
                out.period(invited.membership()).instant(invited.expires());
            }
            case InvitationDeclined(var invitation) ->
                    out.form(Forms.INVITATION_DECLINED).id(invitation);
            case InvitationWithdrawn(var invitation) ->
                    out.form(Forms.INVITATION_WITHDRAWN).id(invitation);
        }
    }

    static InvitationChange read(int form, Reader in) {
        return switch (form) {
            case Forms.MEMBER_INVITED ->
                    new MemberInvited(
                            in.invitation(),
                            in.business(),
                            in.address(),
                            in.sealed(),
                            Numbers.role(in.octet()),
                            Numbers.finance(in.octet()),
                            in.period(),
                            in.instant());
            case Forms.INVITATION_DECLINED -> new InvitationDeclined(in.invitation());
            case Forms.INVITATION_WITHDRAWN -> new InvitationWithdrawn(in.invitation());
            default -> throw Forms.unknown(form);
        };
    }
}
