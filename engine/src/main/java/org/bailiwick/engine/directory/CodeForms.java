package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PartnerCodeId;

/// How codes of businesses stand in a snapshot.
final class CodeForms implements RowForm<PartnerCode> {
    @Override
    public void write(PartnerCode row, RowWriter out) {
        out.eight(row.id().hi()).eight(row.id().lo()).number(row.business);
        out.raw(row.secret().bytes()).moment(row.expires()).number(row.uses());
        out.number(row.used).flag(row.ended);
    }

    @Override
    public PartnerCode read(RowReader in) {
        PartnerCodeId id = new PartnerCodeId(in.eight(), in.eight());
        PartnerCode row =
                new PartnerCode(id, in.number(), new Hash(in.raw()), in.moment(), in.number());
        row.used = in.number();
        row.ended = in.flag();
        return row;
    }
}
