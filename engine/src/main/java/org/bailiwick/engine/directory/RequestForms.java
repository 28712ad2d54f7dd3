package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Request.Outcome;
import org.bailiwick.engine.directory.Request.Wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How requests for access stand in a snapshot.
final class RequestForms implements RowForm<Request> {
    @Override
    public void write(Request row, RowWriter out) {
        out.eight(row.id().hi()).eight(row.id().lo());
        out.number(row.business).place(row.member).number(row.by);
        out.moment(row.asked()).end(row.until()).sealed(row.reason()).end(row.expires());
        out.flag(row.withdrawn).end(row.ended).number(row.wishes.size());
        for (Wish wish : row.wishes) write(wish, out);
    }

    private static void write(Wish wish, RowWriter out) {
        out.text(wish.typed()).eight(wish.asset().hi()).eight(wish.asset().lo());
        out.word(wish.kind()).levels(wish.levels());
        switch (wish.outcome()) {
            case Outcome.Open _ -> out.number(0);
            case Outcome.Given(var levels, var period) ->
                    out.number(1).levels(levels).period(period);
            case Outcome.Refused(var sentence) -> out.number(2).sealed(sentence);
        }
    }

    @Override
    public Request read(RowReader in) {
        RequestId id = new RequestId(in.eight(), in.eight());
        int business = in.number();
        int member = in.place();
        int by = in.number();
        Instant asked = in.moment();
        Instant until = in.end();
        Sealed reason = in.sealed();
        Instant expires = in.end();
        boolean withdrawn = in.flag();
        Instant ended = in.end();
        List<Wish> wishes = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) wishes.add(wish(in));
        Request row =
                new Request(
                        id,
                        business,
                        member,
                        by,
                        asked,
                        until,
                        reason,
                        expires,
                        List.copyOf(wishes));
        row.withdrawn = withdrawn;
        row.ended = ended;
        return row;
    }

    private static Wish wish(RowReader in) {
        String typed = in.text();
        AssetId asset = new AssetId(in.eight(), in.eight());
        String kind = in.word();
        var levels = in.levels();
        Outcome outcome =
                switch (in.number()) {
                    case 0 -> Outcome.OPEN;
                    case 1 -> new Outcome.Given(in.levels(), in.period());
                    default -> new Outcome.Refused(in.sealed());
                };
        return new Wish(typed, asset, kind, levels, outcome);
    }
}
