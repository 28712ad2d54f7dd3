package org.bailiwick.engine.change;

import org.bailiwick.engine.change.InvitationChange.AssetOffered;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationExtended;
import org.bailiwick.engine.change.InvitationChange.InvitationLabelled;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationChange.OfferDropped;

import java.util.Optional;

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
            case InvitationLabelled(var invitation, var label) ->
                    out.form(Forms.INVITATION_LABELLED).id(invitation).octet(Numbers.of(label));
            case InvitationDeclined(var invitation) ->
                    out.form(Forms.INVITATION_DECLINED).id(invitation);
            case InvitationWithdrawn(var invitation) ->
                    out.form(Forms.INVITATION_WITHDRAWN).id(invitation);
            case InvitationExtended(var invitation, var expires) ->
                    out.form(Forms.INVITATION_EXTENDED).id(invitation).instant(expires);
            case AssetOffered(var invitation, var asset, var levels, var by) -> {
                out.form(Forms.ASSET_OFFERED).id(invitation).id(asset).levels(levels);
                out.flag(by.isPresent());
                by.ifPresent(out::id);
            }
            case OfferDropped(var invitation, var asset, var why) ->
                    out.form(Forms.OFFER_DROPPED).id(invitation).id(asset).octet(Numbers.of(why));
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
            case Forms.INVITATION_LABELLED ->
                    new InvitationLabelled(in.invitation(), Numbers.label(in.octet()));
            case Forms.INVITATION_DECLINED -> new InvitationDeclined(in.invitation());
            case Forms.INVITATION_WITHDRAWN -> new InvitationWithdrawn(in.invitation());
            case Forms.INVITATION_EXTENDED -> new InvitationExtended(in.invitation(), in.instant());
            case Forms.ASSET_OFFERED ->
                    new AssetOffered(in.invitation(), in.asset(), in.levels(), giver(in));
            case Forms.OFFER_DROPPED ->
                    new OfferDropped(in.invitation(), in.asset(), Numbers.dropReason(in.octet()));
            default -> throw Forms.unknown(form);
        };
    }

    private static Optional<PersonId> giver(Reader in) {
        return in.flag() ? Optional.of(in.person()) : Optional.empty();
    }
}
