package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.directory.Transfer.Fate;
import org.bailiwick.engine.directory.Transfer.Side;

import java.util.Optional;

/// How offers of assets stand in a snapshot.
final class TransferForms implements RowForm<Transfer> {
    private static final Fate[] FATES = Fate.values();

    @Override
    public void write(Transfer row, RowWriter out) {
        out.eight(row.id().hi()).eight(row.id().lo()).number(row.asset);
        out.flag(row.from.business()).number(row.from.ref());
        out.flag(row.to.business()).number(row.to.ref());
        out.moment(row.expires()).choice(row.fate).end(row.ended).flag(row.keep().isPresent());
        row.keep().ifPresent(out::levels);
    }

    @Override
    public Transfer read(RowReader in) {
        TransferId id = new TransferId(in.eight(), in.eight());
        int asset = in.number();
        Side from = new Side(in.flag(), in.number());
        Side to = new Side(in.flag(), in.number());
        var expires = in.moment();
        Fate fate = in.choice(FATES);
        var ended = in.end();
        Optional<Levels> keep = in.flag() ? Optional.of(in.levels()) : Optional.empty();
        Transfer row = new Transfer(id, asset, from, to, keep, expires);
        row.fate = fate;
        row.ended = ended;
        return row;
    }
}
