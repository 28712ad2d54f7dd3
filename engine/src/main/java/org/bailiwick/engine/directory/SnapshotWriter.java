package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Snapshot.Head;

import java.io.OutputStream;

/// Writes one state down. Tables of ids and the index are built anew: those in use may be ahead of
/// the state.
final class SnapshotWriter {
    private final State state;
    private final Head head;
    private final Symbols symbols = new Symbols();

    SnapshotWriter(State state, Head head) {
        this.state = state;
        this.head = head;
    }

    /// Everything is written twice: the first time only to learn what comes again and again.
    void write(SnapshotOutput to) {
        SnapshotOutput nowhere = new SnapshotOutput(OutputStream.nullOutputStream());
        rows(nowhere, false);
        aliases(nowhere);
        head(to, head);
        common(to);
        rows(to, true);
        aliases(to);
        undo(to);
        index(to);
        to.end();
    }

    static void head(SnapshotOutput to, Head head) {
        to.number(Snapshot.MAGIC);
        to.number(Snapshot.FORMAT);
        RowWriter out = new RowWriter(new Symbols());
        out.text(head.epoch()).eight(head.seq());
        out.raw(head.hash().bytes()).raw(head.model().bytes());
        to.block(out.bytes, out.at);
    }

    private void common(SnapshotOutput to) {
        RowWriter out = new RowWriter(new Symbols());
        out.moment(state.time()).text(state.model().text());
        texts(out, state.sources());
        texts(out, state.platforms());
        texts(out, symbols.words());
        out.number(symbols.levels().size());
        for (Levels levels : symbols.levels()) texts(out, levels.names());
        to.block(out.bytes, out.at);
    }

    private static void texts(RowWriter out, java.util.List<String> texts) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    private void rows(SnapshotOutput to, boolean withIds) {
        table(state.assignments(), new AssetForms.Assignments(), to, withIds);
        table(state.persons(), new PeopleForms.Persons(), to, withIds);
        table(state.addresses(), new PeopleForms.Addresses(), to, withIds);
        table(state.businesses(), new BusinessForms.Businesses(), to, withIds);
        table(state.members(), new PeopleForms.Members(), to, withIds);
        table(state.invitations(), new PeopleForms.Invitations(), to, withIds);
        table(state.assets(), new AssetForms.Assets(), to, withIds);
        table(state.groups(), new AssetForms.Groups(), to, withIds);
        table(state.partnerships(), new BusinessForms.Partnerships(), to, withIds);
        table(state.shares(), new AssetForms.Shares(), to, withIds);
        table(state.keys(), new BusinessForms.Keys(), to, withIds);
        table(state.transfers(), new TransferForms(), to, withIds);
        table(state.codes(), new CodeForms(), to, withIds);
        table(state.requests(), new RequestForms(), to, withIds);
        table(state.links(), new AccessLinkForms.Links(), to, withIds);
        table(state.confirmations(), new AccessLinkForms.Confirmations(), to, withIds);
        table(state.approvals(), new ApprovalForms(), to, withIds);
    }

    private <T extends Row> void table(
            Table<T> table, RowForm<T> form, SnapshotOutput to, boolean withIds) {
        RowWriter out = new RowWriter(symbols);
        to.number(table.size());
        for (int from = 0; from < table.size(); from += PackedRows.ROWS) {
            PackedRows.write(table, from, form, out, to);
        }
        if (!withIds) return;
        table.freshIds().give(to);
    }

    private void aliases(SnapshotOutput to) {
        RowWriter out = new RowWriter(symbols);
        out.number(state.aliases().size());
        for (int key : state.aliases().sortedKeys()) {
            AliasChain chain = state.aliases().get(key);
            out.eight(key).number(length(chain));
            for (AliasChain at = chain; at != null; at = at.next()) {
                Id thing = at.alias().thing();
                out.alias(at.alias()).number(type(thing)).eight(thing.hi()).eight(thing.lo());
            }
        }
        to.block(out.bytes, out.at);
    }

    private static int length(@org.jspecify.annotations.Nullable AliasChain chain) {
        int length = 0;
        for (AliasChain at = chain; at != null; at = at.next()) length++;
        return length;
    }

    private static int type(Id thing) {
        return switch (thing) {
            case PersonId _ -> 0;
            case BusinessId _ -> 1;
            case GroupId _ -> 2;
            case AccessLinkId _ -> 4;
            case ConfirmationId _ -> 5;
            default -> 3;
        };
    }

    private void undo(SnapshotOutput to) {
        RowWriter out = new RowWriter(new Symbols());
        state.undo().write(out);
        to.block(out.bytes, out.at);
    }

    private void index(SnapshotOutput to) {
        AccessIndex index = new AccessIndex();
        index.compile(state);
        to.number(index.pairCount());
        index.give(to);
    }
}
