package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ChangeCodec;
import org.bailiwick.engine.directory.Approval.Fate;

/// How commands that wait for a second admin stand in a snapshot.
final class ApprovalForms implements RowForm<Approval> {
    private static final Fate[] FATES = Fate.values();
    private static final ChangeCodec CODEC = new ChangeCodec();

    @Override
    public void write(Approval row, RowWriter out) {
        out.raw(CODEC.encode(row.made())).number(row.business).number(row.by);
        out.moment(row.asked()).choice(row.fate).place(row.settledBy);
        out.end(row.ended).sealed(row.sentence);
    }

    @Override
    public Approval read(RowReader in) {
        if (!(CODEC.decode(in.raw()) instanceof ApprovalAsked made)) {
            throw new IllegalStateException("an approval is asked for by no other change");
        }
        Approval row = new Approval(made, in.number(), in.number(), in.moment());
        row.fate = in.choice(FATES);
        row.settledBy = in.place();
        row.ended = in.end();
        row.sentence = in.sealed();
        return row;
    }
}
