package org.bailiwick.engine.directory;

import org.bailiwick.engine.model.AccessModel;

import java.time.Instant;
import java.util.List;

/// Every table of one directory; a value.
record State(
        long seq,
        Instant time,
        AccessModel model,
        Kinds kinds,
        List<String> sources,
        List<String> platforms,
        IntMap<AliasChain> aliases,
        Table<Person> persons,
        Table<Address> addresses,
        Table<Business> businesses,
        Table<Member> members,
        Table<Invitation> invitations,
        Table<Asset> assets,
        Table<Assignment> assignments,
        Table<Group> groups,
        Table<Partnership> partnerships,
        Table<Share> shares,
        Table<Key> keys,
        Table<Transfer> transfers,
        Table<PartnerCode> codes,
        Table<Request> requests,
        Table<AccessLink> links,
        Table<Confirmation> confirmations,
        UndoLog undo,
        Table<Approval> approvals) {

    /// Nothing has happened yet; this model is what holds until one is adopted.
    static State empty(AccessModel model) {
        return new State(
                0,
                Instant.EPOCH,
                model,
                new Kinds(model),
                List.of(),
                List.of(),
                IntMap.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.emptyOfMany(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                UndoLog.EMPTY,
                Table.empty());
    }
}
