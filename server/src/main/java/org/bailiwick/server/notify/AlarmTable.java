package org.bailiwick.server.notify;

import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.LastAdmin;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Touching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which entries give rise to an alarm, and for whom. Another kind is another row here.
final class AlarmTable {
    /// So much may one actor take away in one business within [#HOUR] without an alarm.
    static final int TAKEN_MAX = 20;

    static final Duration HOUR = Duration.ofHours(1);

    /// Entries that are looked through for what was so before.
    private static final int ENTRIES_MAX = 500;

    private final Office office;
    private final Origins origins;
    private final EntryCodec codec = new EntryCodec();

    AlarmTable(Office office) {
        this.office = office;
        origins = new Origins(office);
    }

    List<Alarm> of(Entry entry) {
        Directory today = office.now();
        Map<String, Alarm> found = new LinkedHashMap<>();
        for (Change change : entry.changes()) {
            for (Alarm alarm : of(today, entry, change)) found.putIfAbsent(alarm.id(), alarm);
        }
        for (BusinessId business : concerned(today, entry)) {
            if (!mass(today, entry, business)) continue;
            Alarm alarm = alarm(entry, AlarmKind.MASS_CHANGE, business, "");
            found.putIfAbsent(alarm.id(), alarm);
        }
        return List.copyOf(found.values());
    }

    /// What is gone names its business no more: the record knows who had it.
    private Set<BusinessId> concerned(Directory today, Entry entry) {
        Set<BusinessId> all = new LinkedHashSet<>();
        for (Id id : Touching.of(today, today, entry.changes())) {
            if (id instanceof BusinessId business) all.add(business);
        }
        for (Change change : entry.changes()) {
            if (!(change instanceof AssignmentChange.AssetUnassigned c)) continue;
            holder(c.assignment())
                    .flatMap(today::find)
                    .ifPresent(m -> all.add(today.business(m).id()));
        }
        return all;
    }

    private Alarm alarm(Entry entry, AlarmKind kind, BusinessId business, String about) {
        String id = "alm_%s_%d_%s_%s".formatted(office.epoch(), entry.seq(), kind, business);
        String position = office.epoch() + "." + entry.seq();
        return new Alarm(id, kind, business, position, entry.time(), about);
    }

    private List<Alarm> of(Directory today, Entry entry, Change change) {
        return switch (change) {
            case MemberChange.MemberJoined c when c.role() == Role.ADMIN -> {
                boolean founder =
                        entry.changes().stream()
                                .anyMatch(BusinessChange.BusinessOpened.class::isInstance);
                yield founder
                        ? List.of()
                        : List.of(
                                alarm(
                                        entry,
                                        AlarmKind.NEW_ADMIN,
                                        c.business(),
                                        c.member().toString()));
            }
            case MemberChange.MemberRoleSet c when c.role() == Role.ADMIN ->
                    wasAdmin(c.member(), entry) ? List.of() : ofMember(today, entry, c.member());
            case MemberChange c when lowers(c) -> left(today, entry, c.member());
            case PersonChange.PersonDisabled c ->
                    today.find(c.person()).stream()
                            .flatMap(p -> today.memberships(p).stream())
                            .flatMap(m -> left(today, entry, m.id()).stream())
                            .toList();
            case AssetChange.AssetTransferred c -> {
                List<Alarm> all = new ArrayList<>();
                owner(c.asset(), entry).ifPresent(b -> all.add(transferred(entry, b, c.asset())));
                if (c.owner() instanceof Owner.Business(var now)) {
                    all.add(transferred(entry, now, c.asset()));
                }
                yield all;
            }
            case SecurityChange.RecoveryStarted c ->
                    List.of(
                            alarm(
                                    entry,
                                    AlarmKind.RECOVERY_STARTED,
                                    c.business(),
                                    c.person().toString()));
            case ApprovalChange.ApprovalForced c -> forced(today, entry, c);
            case BusinessChange.SecondAdminPassedOver c ->
                    List.of(alarm(entry, AlarmKind.SECOND_ADMIN_PASSED_OVER, c.business(), ""));
            default -> List.of();
        };
    }

    private List<Alarm> forced(Directory today, Entry entry, ApprovalChange.ApprovalForced change) {
        String about = change.approval().toString();
        return today.find(change.approval()).stream()
                .map(a -> today.approvals().business(a).id())
                .map(b -> alarm(entry, AlarmKind.BREAK_GLASS, b, about))
                .toList();
    }

    private List<Alarm> ofMember(Directory today, Entry entry, MemberId id) {
        return today.find(id).stream()
                .map(m -> alarm(entry, AlarmKind.NEW_ADMIN, today.business(m).id(), id.toString()))
                .toList();
    }

    private Alarm transferred(Entry entry, BusinessId business, AssetId asset) {
        return alarm(entry, AlarmKind.OWNER_CHANGED, business, asset.toString());
    }

    private static boolean lowers(MemberChange change) {
        return switch (change) {
            case MemberChange.MemberRemoved _,
                    MemberChange.MemberLeft _,
                    MemberChange.MemberSuspended _,
                    MemberChange.MemberPeriodSet _,
                    MemberChange.MemberRoleSet _ ->
                    true;
            default -> false;
        };
    }

    /// An admin is gone, and one is left.
    private List<Alarm> left(Directory today, Entry entry, MemberId id) {
        Optional<Member> found = today.find(id);
        if (found.isEmpty()) return List.of();
        Member member = found.get();
        Business business = today.business(member);
        List<Member> lasting =
                today.admins(business).stream()
                        .filter(m -> LastAdmin.lasts(today, m, entry.time()))
                        .toList();
        boolean one = lasting.size() == 1 && !lasting.contains(member);
        if (!one || business.closed() || !wasAdmin(id, entry)) return List.of();
        return List.of(
                alarm(entry, AlarmKind.LAST_BUT_ONE_ADMIN_GONE, business.id(), id.toString()));
    }

    /// Whether the member was an admin before this entry.
    private boolean wasAdmin(MemberId member, Entry entry) {
        for (Entry before : before(member, entry)) {
            for (Change change : before.changes().reversed()) {
                if (change instanceof MemberChange.MemberRoleSet c && c.member().equals(member)) {
                    return c.role() == Role.ADMIN;
                }
                if (change instanceof MemberChange.MemberJoined c && c.member().equals(member)) {
                    return c.role() == Role.ADMIN;
                }
            }
        }
        return false;
    }

    /// The business that owned the asset before this entry.
    private Optional<BusinessId> owner(AssetId asset, Entry entry) {
        for (Entry before : before(asset, entry)) {
            for (Change change : before.changes().reversed()) {
                Optional<Owner> owner =
                        switch (change) {
                            case AssetChange.AssetTransferred c when c.asset().equals(asset) ->
                                    Optional.of(c.owner());
                            case AssetChange.AssetRegistered c when c.asset().equals(asset) ->
                                    Optional.of(c.owner());
                            default -> Optional.empty();
                        };
                if (owner.isEmpty()) continue;
                return owner.get() instanceof Owner.Business(var id)
                        ? Optional.of(id)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Entry> before(Id thing, Entry entry) {
        List<Entry> all = new ArrayList<>();
        for (Line line : office.journal().touchingBefore(thing, entry.seq(), ENTRIES_MAX)) {
            all.add(codec.decode(line.bytes()));
        }
        return all;
    }

    /// Whether with this entry its actor has taken more away than is usual.
    private boolean mass(Directory today, Entry entry, BusinessId business) {
        Hearing hearing = new Hearing(today, business, this::holder);
        int here = taken(hearing, entry);
        if (here == 0) return false;
        int earlier = 0;
        for (Entry each : before(business, entry)) {
            if (each.time().isBefore(entry.time().minus(HOUR))) break;
            boolean same =
                    each.actor().equals(entry.actor())
                            && each.onBehalfOf().equals(entry.onBehalfOf());
            if (same) earlier += taken(hearing, each);
        }
        return earlier <= TAKEN_MAX && earlier + here > TAKEN_MAX;
    }

    private Optional<MemberId> holder(AssignmentId assignment) {
        return origins.assigned(assignment).map(AssignmentChange.AssetAssigned::member);
    }

    private static int taken(Hearing hearing, Entry entry) {
        int taken = 0;
        for (Change change : entry.changes()) if (takes(change) && hearing.hears(change)) taken++;
        return taken;
    }

    private static boolean takes(Change change) {
        return switch (change) {
            case MemberChange.MemberRemoved _, MemberChange.MemberSuspended _ -> true;
            case MemberChange.MemberRoleSet c -> c.role() == Role.STANDARD;
            case AssignmentChange.AssetUnassigned _ -> true;
            case GroupChange.GroupMemberTaken _,
                    GroupChange.GroupAssetTaken _,
                    GroupChange.GroupEnded _ ->
                    true;
            case PartnerChange.PartnerEnded _ -> true;
            case ShareChange.ShareEnded _, ShareChange.SharePaused _, ShareChange.ShareCapSet _ ->
                    true;
            default -> false;
        };
    }
}
