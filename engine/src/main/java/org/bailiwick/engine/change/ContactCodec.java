package org.bailiwick.engine.change;

import org.bailiwick.engine.change.ContactChange.DomainDropped;
import org.bailiwick.engine.change.ContactChange.DomainProved;
import org.bailiwick.engine.change.ContactChange.PartnerCodeEnded;
import org.bailiwick.engine.change.ContactChange.PartnerCodeMade;
import org.bailiwick.engine.change.ContactChange.PartnerCodeUsed;

/// The stored form of each [ContactChange].
final class ContactCodec {
    private ContactCodec() {}

    static void write(ContactChange change, Writer out) {
        switch (change) {
            case PartnerCodeMade(var code, var business, var secret, var expires, var uses) ->
                    out.form(Forms.PARTNER_CODE_MADE)
                            .id(code)
                            .id(business)
                            .hash(secret)
                            .instant(expires)
                            .number(uses);
            case PartnerCodeUsed(var code, var by) ->
                    out.form(Forms.PARTNER_CODE_USED).id(code).id(by);
            case PartnerCodeEnded(var code) -> out.form(Forms.PARTNER_CODE_ENDED).id(code);
            case DomainProved(var business, var domain) ->
                    out.form(Forms.DOMAIN_PROVED).id(business).text(domain);
            case DomainDropped(var business, var domain) ->
                    out.form(Forms.DOMAIN_DROPPED).id(business).text(domain);
        }
    }

    static ContactChange read(int form, Reader in) {
        return switch (form) {
            case Forms.PARTNER_CODE_MADE ->
                    new PartnerCodeMade(
                            in.partnerCode(),
                            in.business(),
                            in.hash(),
                            in.instant(),
                            in.count(ContactChange.USES_MAX, 0));
            case Forms.PARTNER_CODE_USED -> new PartnerCodeUsed(in.partnerCode(), in.business());
            case Forms.PARTNER_CODE_ENDED -> new PartnerCodeEnded(in.partnerCode());
            case Forms.DOMAIN_PROVED -> new DomainProved(in.business(), in.text());
            case Forms.DOMAIN_DROPPED -> new DomainDropped(in.business(), in.text());
            default -> throw Forms.unknown(form);
        };
    }
}
