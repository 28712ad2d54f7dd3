package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.model.AccessModel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fold at work: takes changes one after the other and gives the directory that follows.
///
/// A fact about a thing that is not there is passed over: the fold never fails, whatever was
/// written. One thread works on a draft.
final class Draft {
    final boolean live;
    final Touched touched;
    Object owner = new Object();
    long seq;
    Instant time;
    short origin;
    int by = -1;
    AccessModel model;
    Kinds kinds;
    List<String> sources;
    List<String> platforms;
    IntMap<AliasChain> aliases;
    Table<Person> persons;
    Table<Address> addresses;
    Table<Business> businesses;
    Table<Member> members;
    Table<Invitation> invitations;
    Table<Asset> assets;
    Table<Assignment> assignments;
    Table<Group> groups;
    Table<Partnership> partnerships;
    Table<Share> shares;
    Table<Key> keys;
    Table<Transfer> transfers;
    Table<PartnerCode> codes;
    Table<Request> requests;
    Table<AccessLink> links;
    Table<Confirmation> confirmations;
    UndoLog undo;
    final UndoNotes notes = new UndoNotes(this);
    Table<Approval> approvals;

    /// @param live whether this draft goes on with the line of history that the state belongs to;
    ///   at most one draft does. Others are forks: what they add stays with them.
    /// @param noting whether to note what an index has compiled
    Draft(State state, boolean live, boolean noting) {
        this.live = live;
        touched = new Touched(noting);
        seq = state.seq();
        time = state.time();
        model = state.model();
        kinds = state.kinds();
        sources = state.sources();
        platforms = state.platforms();
        aliases = state.aliases();
        persons = state.persons();
        addresses = state.addresses();
        businesses = state.businesses();
        members = state.members();
        invitations = state.invitations();
        assets = state.assets();
        assignments = state.assignments();
        groups = state.groups();
        partnerships = state.partnerships();
        shares = state.shares();
        keys = state.keys();
        transfers = state.transfers();
        codes = state.codes();
        requests = state.requests();
        links = state.links();
        confirmations = state.confirmations();
        undo = state.undo();
        approvals = state.approvals();
    }

    /// What is there now. The draft may go on afterwards; the state stays as it is.
    State state() {
        owner = new Object();
        return new State(
                seq,
                time,
                model,
                kinds,
                sources,
                platforms,
                aliases,
                persons,
                addresses,
                businesses,
                members,
                invitations,
                assets,
                assignments,
                groups,
                partnerships,
                shares,
                keys,
                transfers,
                codes,
                requests,
                links,
                confirmations,
                undo,
                approvals);
    }

    void fold(Entry entry) {
        seq = entry.seq();
        time = entry.time();
        origin = originOf(entry.actor());
        by = UndoNotes.person(entry).map(p -> persons.refOf(p.hi(), p.lo())).orElse(-1);
        notes.begin(entry);
        for (Change change : entry.changes()) fold(change);
        notes.end(entry);
    }

    void fold(Change change) {
        switch (change) {
            case PersonChange c -> PersonFold.fold(this, c);
            case BusinessChange c -> BusinessFold.fold(this, c);
            case SecurityChange c -> SecurityFold.fold(this, c);
            case InvitationChange c -> InvitationFold.fold(this, c);
            case MemberChange c -> MemberFold.fold(this, c);
            case AssetChange c -> AssetFold.fold(this, c);
            case AssignmentChange c -> AssignmentFold.fold(this, c);
            case GroupChange c -> GroupFold.fold(this, c);
            case PartnerChange c -> ShareFold.fold(this, c);
            case ShareChange c -> ShareFold.fold(this, c);
            case TransferChange c -> TransferFold.fold(this, c);
            case ContactChange c -> ContactFold.fold(this, c);
            case RequestChange c -> RequestFold.fold(this, c);
            case AccessLinkChange c -> AccessLinkFold.fold(this, c);
            case UndoChange _, GoodByeChange _ -> {}
            case ApprovalChange c -> ApprovalFold.fold(this, c);
            case InstallationChange c -> InstallationFold.fold(this, c);
        }
    }

    private short originOf(Actor actor) {
        if (!(actor instanceof Actor.Source source)) return 0;
        int known = sources.indexOf(source.name());
        if (known >= 0) return (short) (known + 1);
        List<String> more = new ArrayList<>(sources);
        more.add(source.name());
        sources = List.copyOf(more);
        return (short) sources.size();
    }

    private void stamp(Row row) {
        row.since = (int) seq;
        row.comesFrom(origin);
    }

    Person edit(Person row) {
        Person copy = row.copy();
        persons = persons.set(copy, owner);
        return copy;
    }

    Address edit(Address row) {
        Address copy = row.copy();
        addresses = addresses.set(copy, owner);
        return copy;
    }

    Business edit(Business row) {
        Business copy = row.copy();
        businesses = businesses.set(copy, owner);
        return copy;
    }

    Member edit(Member row) {
        Member copy = row.copy();
        members = members.set(copy, owner);
        return copy;
    }

    Invitation edit(Invitation row) {
        Invitation copy = row.copy();
        invitations = invitations.set(copy, owner);
        return copy;
    }

    Asset edit(Asset row) {
        Asset copy = row.copy();
        assets = assets.set(copy, owner);
        return copy;
    }

    Assignment edit(Assignment row) {
        Assignment copy = row.copy();
        assignments = assignments.set(copy, owner);
        return copy;
    }

    Group edit(Group row) {
        Group copy = row.copy();
        groups = groups.set(copy, owner);
        return copy;
    }

    Partnership edit(Partnership row) {
        Partnership copy = row.copy();
        partnerships = partnerships.set(copy, owner);
        return copy;
    }

    Share edit(Share row) {
        Share copy = row.copy();
        shares = shares.set(copy, owner);
        return copy;
    }

    Transfer edit(Transfer row) {
        Transfer copy = row.copy();
        transfers = transfers.set(copy, owner);
        return copy;
    }

    PartnerCode edit(PartnerCode row) {
        PartnerCode copy = row.copy();
        codes = codes.set(copy, owner);
        return copy;
    }

    Request edit(Request row) {
        Request copy = row.copy();
        requests = requests.set(copy, owner);
        return copy;
    }

    AccessLink edit(AccessLink row) {
        AccessLink copy = row.copy();
        links = links.set(copy, owner);
        return copy;
    }

    Confirmation edit(Confirmation row) {
        Confirmation copy = row.copy();
        confirmations = confirmations.set(copy, owner);
        return copy;
    }

    Approval edit(Approval row) {
        Approval copy = row.copy();
        approvals = approvals.set(copy, owner);
        return copy;
    }

    Key edit(Key row) {
        Key copy = row.copy();
        keys = keys.set(copy, owner);
        return copy;
    }

    /// Adds a new thing to its table; empty when its id is there already.
    <T extends Row> Optional<Table<T>> added(Table<T> table, T row) {
        Id id = row.id();
        if (table.refOf(id.hi(), id.lo()) >= 0) return Optional.empty();
        stamp(row);
        return Optional.of(table.add(row, owner, live));
    }
}
