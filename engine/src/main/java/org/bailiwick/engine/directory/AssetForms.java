package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareId;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// How assets, and who holds what on them, stand in a snapshot.
final class AssetForms {
    private static final AssetState[] STATES = AssetState.values();

    private AssetForms() {}

    static final class Assets implements RowForm<Asset> {
        @Override
        public void write(Asset row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.word(row.kind).text(row.name).choice(row.state).former(row.formerNames);
            out.place(row.business).place(row.person).place(row.creator).number(row.ownedSince);
            out.holdings(row.holders)
                    .refs(row.shares)
                    .refs(row.groups)
                    .refs(row.requests)
                    .refs(row.formerOwners);
            out.aliases(row.aliases);
        }

        @Override
        public Asset read(RowReader in) {
            AssetId id = new AssetId(in.eight(), in.eight());
            Asset row = new Asset(id, in.word(), in.text(), in.choice(STATES));
            row.formerNames = in.former();
            row.business = in.place();
            row.person = in.place();
            row.creator = in.place();
            row.ownedSince = in.number();
            row.holders = in.holdings(false);
            row.shares = in.refs();
            row.groups = in.refs();
            row.requests = in.refs();
            row.formerOwners = in.refs();
            row.aliases = in.aliases(id);
            return row;
        }
    }

    static final class Assignments implements RowForm<Assignment> {
        @Override
        public void write(Assignment row, RowWriter out) {
            AssignmentId id = row.id();
            out.eight(id.hi()).eight(id.lo());
            out.number(row.member).number(row.asset).place(row.share);
            out.levels(row.levels()).period(row.period()).flag(row.assumed()).flag(row.gone());
        }

        @Override
        public Assignment read(RowReader in) {
            AssignmentId id = new AssignmentId(in.eight(), in.eight());
            int member = in.number();
            int asset = in.number();
            int share = in.place();
            Assignment row =
                    new Assignment(id, member, asset, share, in.levels(), in.period(), in.flag());
            if (in.flag()) row.terms = row.terms.ended();
            return row;
        }
    }

    static final class Groups implements RowForm<Group> {
        @Override
        public void write(Group row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.number(row.business).text(row.name).flag(row.ended).keys(row.assets);
            out.number(row.members.size());
            for (int member : row.members.sortedKeys()) {
                Seat seat = Objects.requireNonNull(row.members.get(member));
                out.number(member).period(seat.period()).number(seat.levels().size());
                new TreeMap<>(seat.levels()).forEach((k, l) -> out.word(k).levels(l));
            }
            out.aliases(row.aliases);
        }

        @Override
        public Group read(RowReader in) {
            GroupId id = new GroupId(in.eight(), in.eight());
            Group row = new Group(id, in.number(), in.text());
            row.ended = in.flag();
            row.assets = in.keys();
            for (int left = in.number(); left > 0; left--) {
                int member = in.number();
                Period period = in.period();
                row.members = row.members.put(member, new Seat(levels(in), period), in.owner());
            }
            row.aliases = in.aliases(id);
            return row;
        }

        private static Map<String, Levels> levels(RowReader in) {
            Map<String, Levels> levels = new LinkedHashMap<>();
            for (int left = in.number(); left > 0; left--) levels.put(in.word(), in.levels());
            return Map.copyOf(levels);
        }
    }

    static final class Shares implements RowForm<Share> {
        @Override
        public void write(Share row, RowWriter out) {
            out.eight(row.id().hi()).eight(row.id().lo());
            out.number(row.asset).number(row.partner);
            out.levels(row.cap).period(row.period).flag(row.paused).end(row.ended);
            out.place(row.partnership);
        }

        @Override
        public Share read(RowReader in) {
            ShareId id = new ShareId(in.eight(), in.eight());
            int asset = in.number();
            Share row = new Share(id, asset, in.number(), in.levels(), in.period());
            row.paused = in.flag();
            row.ended = in.end();
            row.partnership = in.place();
            return row;
        }
    }
}
