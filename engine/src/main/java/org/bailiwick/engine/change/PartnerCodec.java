package org.bailiwick.engine.change;

import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;

/// The stored form of each [PartnerChange].
final class PartnerCodec {
    private PartnerCodec() {}

    static void write(PartnerChange change, Writer out) {
        switch (change) {
            case PartnerAdded(var partnership, var one, var other) ->
                    out.form(Forms.PARTNER_ADDED).id(partnership).id(one).id(other);
            case PartnerEnded(var partnership) -> out.form(Forms.PARTNER_ENDED).id(partnership);
        }
    }

    static PartnerChange read(int form, Reader in) {
        return switch (form) {
            case Forms.PARTNER_ADDED ->
                    new PartnerAdded(in.partnership(), in.business(), in.business());
            case Forms.PARTNER_ENDED -> new PartnerEnded(in.partnership());
            default -> throw Forms.unknown(form);
        };
    }
}
