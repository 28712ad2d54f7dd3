package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.TransferChange.TransferAccepted;
import org.bailiwick.engine.change.TransferChange.TransferDeclined;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferChange.TransferWithdrawn;
import org.bailiwick.engine.directory.Transfer.Fate;
import org.bailiwick.engine.directory.Transfer.Side;

import java.util.Optional;

/// Folds what happens to offers of assets.
final class TransferFold {
    private TransferFold() {}

    static void fold(Draft draft, TransferChange change) {
        switch (change) {
            case TransferOffered c -> offered(draft, c);
            case TransferAccepted c -> settle(draft, c, Fate.ACCEPTED);
            case TransferDeclined c -> settle(draft, c, Fate.DECLINED);
            case TransferWithdrawn c -> settle(draft, c, Fate.WITHDRAWN);
        }
    }

    private static void offered(Draft draft, TransferOffered c) {
        Optional<Asset> asset = draft.assets.find(c.asset());
        Optional<Side> to = side(draft, c.to());
        if (asset.isEmpty() || to.isEmpty()) return;
        Transfer made =
                new Transfer(
                        c.transfer(),
                        asset.get().ref,
                        owner(asset.get()),
                        to.get(),
                        c.keep().map(LevelSets::canonical),
                        c.expires());
        Optional<Table<Transfer>> more = draft.added(draft.transfers, made);
        if (more.isEmpty()) return;
        draft.transfers = more.get();
        note(draft, made.from, made.ref);
        if (!made.to.equals(made.from)) note(draft, made.to, made.ref);
    }

    private static Side owner(Asset asset) {
        boolean business = asset.business >= 0;
        return new Side(business, business ? asset.business : asset.person);
    }

    private static Optional<Side> side(Draft draft, Owner owner) {
        return switch (owner) {
            case Owner.Business(var id) ->
                    draft.businesses.find(id).map(b -> new Side(true, b.ref));
            case Owner.Person(var id) -> draft.persons.find(id).map(p -> new Side(false, p.ref));
        };
    }

    private static void note(Draft draft, Side side, int transfer) {
        if (side.business()) {
            Business business = draft.edit(draft.businesses.get(side.ref()));
            business.transfers = Refs.with(business.transfers, transfer);
        } else {
            Person person = draft.edit(draft.persons.get(side.ref()));
            person.transfers = Refs.with(person.transfers, transfer);
        }
    }

    private static void settle(Draft draft, TransferChange change, Fate fate) {
        draft.transfers.find(change.transfer()).ifPresent(t -> settle(draft, t, fate));
    }

    private static void settle(Draft draft, Transfer transfer, Fate fate) {
        if (transfer.fate != Fate.OPEN) return;
        Transfer settled = draft.edit(transfer);
        settled.fate = fate;
        settled.ended = draft.time;
    }

    /// The owner of an asset changes: whoever was offered it is offered it no more.
    static void withdrawAll(Draft draft, Asset asset) {
        Side owner = owner(asset);
        int[] offers =
                owner.business()
                        ? draft.businesses.get(owner.ref()).transfers
                        : draft.persons.get(owner.ref()).transfers;
        for (int ref : offers) {
            Transfer transfer = draft.transfers.get(ref);
            if (transfer.asset == asset.ref) settle(draft, transfer, Fate.WITHDRAWN);
        }
    }
}
