package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.directory.Transfer.Side;

import java.util.ArrayList;
import java.util.List;

/// Reads offers of assets: what is offered, by whom and to whom.
public final class Transfers {
    private final State state;

    Transfers(State state) {
        this.state = state;
    }

    /// Every offer by and to a business, those that were settled too, oldest first.
    public List<Transfer> of(Business business) {
        return at(business.transfers);
    }

    /// Every offer by and to a person.
    public List<Transfer> of(Person person) {
        return at(person.transfers);
    }

    /// Every offer of an asset by whoever owns it now.
    public List<Transfer> of(Asset asset) {
        int[] refs =
                asset.business >= 0
                        ? state.businesses().get(asset.business).transfers
                        : state.persons().get(asset.person).transfers;
        List<Transfer> all = new ArrayList<>();
        for (Transfer each : at(refs)) if (each.asset == asset.ref) all.add(each);
        return all;
    }

    private List<Transfer> at(int[] refs) {
        List<Transfer> all = new ArrayList<>(refs.length);
        for (int ref : refs) all.add(state.transfers().get(ref));
        return all;
    }

    public Asset asset(Transfer transfer) {
        return state.assets().get(transfer.asset);
    }

    /// Who offered it.
    public Owner from(Transfer transfer) {
        return owner(transfer.from);
    }

    /// To whom it is offered.
    public Owner to(Transfer transfer) {
        return owner(transfer.to);
    }

    private Owner owner(Side side) {
        return side.business()
                ? new Owner.Business(state.businesses().get(side.ref()).id())
                : new Owner.Person(state.persons().get(side.ref()).id());
    }
}
