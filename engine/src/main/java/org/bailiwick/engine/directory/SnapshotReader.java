package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Snapshot.Head;
import org.bailiwick.engine.directory.Snapshot.Unfit;
import org.bailiwick.engine.model.AccessModel;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads what [SnapshotWriter] wrote: first the bytes of everything, then, if their checksum was
/// right, what they say. Rows stay packed until they are asked for.
final class SnapshotReader {
    private final Head head;
    private final byte[] common;
    private final Packed<Assignment> assignments;
    private final Packed<Person> persons;
    private final Packed<Address> addresses;
    private final Packed<Business> businesses;
    private final Packed<Member> members;
    private final Packed<Invitation> invitations;
    private final Packed<Asset> assets;
    private final Packed<Group> groups;
    private final Packed<Partnership> partnerships;
    private final Packed<Share> shares;
    private final Packed<Key> keys;
    private final Packed<Transfer> transfers;
    private final Packed<PartnerCode> codes;
    private final Packed<Request> requests;
    private final Packed<AccessLink> links;
    private final Packed<Confirmation> confirmations;
    private final Packed<Approval> approvals;
    private final byte[] aliases;
    private final byte[] undo;
    private final AccessIndex index;

    SnapshotReader(SnapshotInput in) throws IOException {
        head = head(in);
        common = in.bytes();
        assignments = many(in, new AssetForms.Assignments());
        persons = packed(in, new PeopleForms.Persons());
        addresses = packed(in, new PeopleForms.Addresses());
        businesses = packed(in, new BusinessForms.Businesses());
        members = packed(in, new PeopleForms.Members());
        invitations = packed(in, new PeopleForms.Invitations());
        assets = packed(in, new AssetForms.Assets());
        groups = packed(in, new AssetForms.Groups());
        partnerships = packed(in, new BusinessForms.Partnerships());
        shares = packed(in, new AssetForms.Shares());
        keys = packed(in, new BusinessForms.Keys());
        transfers = packed(in, new TransferForms());
        codes = packed(in, new CodeForms());
        requests = packed(in, new RequestForms());
        links = packed(in, new AccessLinkForms.Links());
        confirmations = packed(in, new AccessLinkForms.Confirmations());
        approvals = packed(in, new ApprovalForms());
        aliases = in.bytes();
        undo = in.bytes();
        index = index(in);
        in.end();
    }

    static Head head(SnapshotInput in) throws IOException {
        if (in.longNumber() != Snapshot.MAGIC) throw SnapshotInput.damaged();
        if (in.number() != Snapshot.FORMAT) throw new Unfit(Unfit.Why.OTHER_FORM);
        RowReader head = reader(in.bytes());
        try {
            return new Head(head.text(), head.eight(), new Hash(head.raw()), new Hash(head.raw()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw SnapshotInput.damaged();
        }
    }

    private static AccessIndex index(SnapshotInput in) throws IOException {
        int pairs = in.number();
        long[] masks = in.longs();
        byte[] persons = in.bytes();
        byte[] members = in.bytes();
        int[] assets = in.ints();
        return AccessIndex.of(masks, persons, members, assets, PairTable.of(in.longs(), pairs));
    }

    /// One table as it was written.
    private record Packed<T extends Row>(
            RowForm<T> form, int size, List<byte[]> arrays, IdIndex ids) {
        Table<T> table(PackedRows.Context context) {
            List<PackedRows<T>> rows = new ArrayList<>(size / PackedRows.WIDTH + 1);
            for (int i = 0; i < arrays.size(); i++) {
                int from = i * PackedRows.ROWS;
                rows.addAll(PackedRows.read(arrays.get(i), from, size, form, context));
            }
            return Table.of(ids, Vec.packed(size, rows));
        }
    }

    private static <T extends Row> Packed<T> packed(SnapshotInput in, RowForm<T> form)
            throws IOException {
        int size = in.number();
        List<byte[]> arrays = arrays(in, size);
        return new Packed<>(form, size, arrays, IdTable.of(in.longs(), size));
    }

    /// A table made by [Table#emptyOfMany].
    private static <T extends Row> Packed<T> many(SnapshotInput in, RowForm<T> form)
            throws IOException {
        int size = in.number();
        List<byte[]> arrays = arrays(in, size);
        return new Packed<>(form, size, arrays, PlaceTable.of(in.ints(), size));
    }

    private static List<byte[]> arrays(SnapshotInput in, int size) throws IOException {
        List<byte[]> arrays = new ArrayList<>();
        for (int from = 0; from < size; from += PackedRows.ROWS) arrays.add(in.bytes());
        return arrays;
    }

    Live.Loading read() {
        RowReader in = reader(common);
        Instant time = in.moment();
        AccessModel model = ReadModels.of(in.text());
        List<String> sources = texts(in);
        List<String> platforms = texts(in);
        List<String> words = texts(in);
        List<Levels> levels = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) levels.add(Levels.of(texts(in)));
        Symbols symbols = new Symbols(words, levels);
        Table<Assignment> held = assignments.table(new PackedRows.Context(symbols, Table.empty()));
        PackedRows.Context context = new PackedRows.Context(symbols, held);
        State state =
                new State(
                        head.seq(),
                        time,
                        model,
                        new Kinds(model),
                        sources,
                        platforms,
                        aliases(symbols),
                        persons.table(context),
                        addresses.table(context),
                        businesses.table(context),
                        members.table(context),
                        invitations.table(context),
                        assets.table(context),
                        held,
                        groups.table(context),
                        partnerships.table(context),
                        shares.table(context),
                        keys.table(context),
                        transfers.table(context),
                        codes.table(context),
                        requests.table(context),
                        links.table(context),
                        confirmations.table(context),
                        UndoLog.read(reader(undo)),
                        approvals.table(context));
        return new Live.Loading(state, index);
    }

    private static RowReader reader(byte[] bytes) {
        return new RowReader(new Symbols(), Table.empty(), bytes, 0);
    }

    private static List<String> texts(RowReader in) {
        List<String> texts = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) texts.add(in.text());
        return List.copyOf(texts);
    }

    private IntMap<AliasChain> aliases(Symbols symbols) {
        RowReader from = new RowReader(symbols, Table.empty(), aliases, 0);
        IntMap<AliasChain> all = IntMap.empty();
        for (int left = from.number(); left > 0; left--) {
            int key = (int) from.eight();
            all = all.put(key, chain(from, from.number()), from.owner());
        }
        return all;
    }

    private static AliasChain chain(RowReader from, int length) {
        List<Alias> all = new ArrayList<>(length);
        for (int i = 0; i < length; i++) all.add(alias(from));
        @Nullable AliasChain chain = null;
        for (Alias each : all.reversed()) chain = new AliasChain(each, chain);
        if (chain == null) throw SnapshotInput.damaged();
        return chain;
    }

    private static Alias alias(RowReader from) {
        String platform = from.word();
        String kind = from.word();
        String text = from.text();
        return new Alias(platform, kind, text, thing(from));
    }

    private static Id thing(RowReader from) {
        int type = from.number();
        long hi = from.eight();
        long lo = from.eight();
        return switch (type) {
            case 0 -> new PersonId(hi, lo);
            case 1 -> new BusinessId(hi, lo);
            case 2 -> new GroupId(hi, lo);
            case 4 -> new AccessLinkId(hi, lo);
            case 5 -> new ConfirmationId(hi, lo);
            default -> new AssetId(hi, lo);
        };
    }
}
