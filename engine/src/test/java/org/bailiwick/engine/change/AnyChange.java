package org.bailiwick.engine.change;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Draws changes and entries of every type, the same ones from the same chance.
///
/// They are valid one by one and no history: nothing they name need exist.
public final class AnyChange {
    private static final List<String> WORDS =
            List.of("", "admin", "operator", "ad_account", "tiktok", "Zoë's shoes", "広告", "🎬 a");

    private final RandomGenerator chance;
    final Ids ids;

    public AnyChange(RandomGenerator chance) {
        this.chance = chance;
        this.ids = new Ids(chance);
    }

    /// Every type of change there is.
    public static List<Class<? extends Change>> types() {
        return leaves(Change.class)
                .<Class<? extends Change>>map(c -> c.asSubclass(Change.class))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(AnyChange::leaves)
                : Stream.of(type);
    }

    /// One change of every type.
    public List<Change> ofEveryType() {
        List<Change> changes = new ArrayList<>();
        changes.addAll(persons());
        changes.addAll(businesses());
        changes.addAll(invitations());
        changes.addAll(members());
        changes.addAll(assets());
        changes.addAll(assignments());
        changes.addAll(groups());
        changes.addAll(new AnySharing(this).all());
        changes.addAll(new AnyAccessLink(this).all());
        changes.addAll(new AnyApproval(this).all());
        changes.addAll(Securities.any(this));
        changes.addAll(installation());
        changes.add(new GoodByeChange.MemberGoodByeSaid(ids.member(), instant()));
        changes.add(
                new GoodByeChange.PartnerGoodByeSaid(ids.partnership(), ids.business(), instant()));
        changes.add(new GoodByeChange.PersonGoodByeSaid(ids.person(), instant()));
        changes.add(
                new GoodByeChange.GoodByeChecked(
                        1 + chance.nextLong(1_000_000),
                        id(),
                        perhaps(ids.business()),
                        List.of(new GoodByeChange.Left(word(), List.of(word(), word())))));
        changes.add(new UndoChange.EntryUndone(1 + chance.nextLong(1_000_000)));
        return changes;
    }

    /// A change of any type.
    public Change any() {
        return pick(ofEveryType());
    }

    /// An entry with these changes, by anybody at any time.
    public Entry entryOf(List<Change> changes) {
        return new Entry(
                1 + (chance.nextLong() >>> chance.nextInt(1, 64)),
                instant(),
                actor(),
                actor(),
                word(),
                sealed(),
                changes,
                chance.nextBoolean() ? Hash.ZERO : new Hash(bytes(Hash.LENGTH)));
    }

    private List<Change> persons() {
        PersonId person = ids.person();
        return List.of(
                new PersonChange.PersonRegistered(person, sealed()),
                new PersonChange.PersonRenamed(person, sealed()),
                new PersonChange.AddressProved(person, ids.address(), sealed()),
                new PersonChange.AddressDropped(person, ids.address()),
                new PersonChange.PersonDisabled(person),
                new PersonChange.PersonEnabled(person));
    }

    private List<Change> businesses() {
        BusinessId business = ids.business();
        return List.of(
                new BusinessChange.BusinessOpened(business, word(), zone()),
                new BusinessChange.BusinessRenamed(business, word()),
                new BusinessChange.BusinessSet(business, AnyApproval.settings(this, chance)),
                new BusinessChange.SeatsSet(business, new SeatLimits(0, chance.nextInt(9_000))),
                new BusinessChange.SafetySet(business, AnyApproval.safety(chance)),
                new BusinessChange.SecondAdminPassedOver(business, new AnyApproval(this).matters()),
                new BusinessChange.BusinessClosed(business),
                new BusinessChange.BusinessReopened(business));
    }

    private List<Change> invitations() {
        InvitationId invitation = ids.invitation();
        return List.of(
                new InvitationChange.MemberInvited(
                        invitation,
                        ids.business(),
                        ids.address(),
                        sealed(),
                        pick(Role.values()),
                        pick(Finance.values()),
                        period(),
                        chance.nextBoolean() ? instant() : Period.OPEN_END),
                new InvitationChange.InvitationLabelled(invitation, pick(Label.values())),
                new InvitationChange.InvitationDeclined(invitation),
                new InvitationChange.InvitationWithdrawn(invitation),
                new InvitationChange.InvitationExtended(invitation, instant()),
                new InvitationChange.AssetOffered(
                        invitation, ids.asset(), levels(), perhaps(ids.person())),
                new InvitationChange.OfferDropped(
                        invitation, ids.asset(), pick(DropReason.values())));
    }

    private List<Change> members() {
        MemberId member = ids.member();
        return List.of(
                new MemberChange.MemberJoined(
                        member,
                        ids.business(),
                        ids.person(),
                        pick(Role.values()),
                        pick(Finance.values()),
                        period(),
                        perhaps(ids.invitation())),
                new MemberChange.MemberRoleSet(member, pick(Role.values())),
                new MemberChange.MemberFinanceSet(member, pick(Finance.values())),
                new MemberChange.MemberLabelSet(member, pick(Label.values())),
                new MemberChange.MemberPeriodSet(member, period()),
                new MemberChange.MemberSuspended(member),
                new MemberChange.MemberReinstated(member),
                new MemberChange.StandInNamed(member, perhaps(ids.member())),
                new MemberChange.MemberRemoved(member),
                new MemberChange.MemberLeft(member),
                new MemberChange.MemberRestored(member));
    }

    private List<Change> assets() {
        AssetId asset = ids.asset();
        return List.of(
                new AssetChange.AssetRegistered(
                        asset, word(), word(), owner(), pick(AssetState.values())),
                new AssetChange.AssetRenamed(asset, word()),
                new AssetChange.AssetStateSet(asset, pick(AssetState.values())),
                new AssetChange.AssetCreatorNamed(asset, ids.person()),
                new AssetChange.AssetTransferred(asset, owner()));
    }

    private List<Change> assignments() {
        AssignmentId assignment = ids.assignment();
        return List.of(
                new AssignmentChange.AssetAssigned(
                        assignment,
                        ids.member(),
                        ids.asset(),
                        levels(),
                        period(),
                        chance.nextBoolean()),
                new AssignmentChange.AssignmentPeriodSet(assignment, period()),
                new AssignmentChange.AssetUnassigned(assignment),
                new AssignmentChange.AssignmentRestored(assignment));
    }

    private List<Change> groups() {
        GroupId group = ids.group();
        return List.of(
                new GroupChange.GroupMade(group, ids.business(), word()),
                new GroupChange.GroupRenamed(group, word()),
                new GroupChange.GroupAssetAdded(group, ids.asset()),
                new GroupChange.GroupAssetTaken(group, ids.asset()),
                new GroupChange.GroupMemberSet(group, ids.member(), levelsByKind(), period()),
                new GroupChange.GroupMemberTaken(group, ids.member()),
                new GroupChange.GroupEnded(group),
                new GroupChange.GroupRestored(group));
    }

    private List<Change> installation() {
        KeyId key = ids.key();
        List<String> scopes = Stream.generate(this::word).limit(chance.nextInt(4)).toList();
        return List.of(
                new InstallationChange.ModelAdopted(word(), word().repeat(chance.nextInt(400))),
                new InstallationChange.KeyMade(
                        key, word(), scopes, instant(), perhaps(word()), perhaps(ids.person())),
                new InstallationChange.KeyChanged(key, perhaps(ids.person()), instant()),
                new InstallationChange.KeyRevoked(key),
                new InstallationChange.AliasAdded(word(), word(), word(), id()),
                new InstallationChange.AliasDropped(word(), word(), word()));
    }

    private Id id() {
        return pick(
                List.of(
                        ids.person(),
                        ids.address(),
                        ids.business(),
                        ids.member(),
                        ids.invitation(),
                        ids.asset(),
                        ids.assignment(),
                        ids.group(),
                        ids.partnership(),
                        ids.share(),
                        ids.key(),
                        ids.transfer(),
                        ids.partnerCode(),
                        ids.accessLink(),
                        ids.confirmation(),
                        ids.approval()));
    }

    private Actor actor() {
        return pick(
                List.of(
                        Actor.OPERATOR,
                        Actor.CLOCK,
                        Actor.NOBODY,
                        new Actor.Person(ids.person()),
                        new Actor.Program(ids.key()),
                        new Actor.Source(word())));
    }

    Owner owner() {
        return chance.nextBoolean()
                ? new Owner.Business(ids.business())
                : new Owner.Person(ids.person());
    }

    Levels levels() {
        return Levels.of(
                Stream.generate(this::word).limit(chance.nextInt(1, Levels.NAMES_MAX)).toList());
    }

    private Map<String, Levels> levelsByKind() {
        Map<String, Levels> levels = new TreeMap<>();
        for (int i = chance.nextInt(4); i > 0; i--) levels.put(word(), levels());
        return levels;
    }

    Period period() {
        Instant from = pick(List.of(Period.OPEN_START, instant()));
        Instant until = pick(List.of(Period.OPEN_END, instant()));
        return from.isBefore(until) ? new Period(from, until) : Period.ALWAYS;
    }

    Instant instant() {
        return Instant.ofEpochMilli(
                chance.nextInt(20) == 0
                        ? chance.nextLong()
                        : chance.nextLong(1_500_000_000_000L, 2_000_000_000_000L));
    }

    private ZoneId zone() {
        return ZoneId.of(pick(List.of("UTC", "Z", "Europe/Berlin", "+05:30", "Asia/Tokyo")));
    }

    Sealed sealed() {
        return chance.nextInt(4) == 0 ? Sealed.NONE : new Sealed(bytes(chance.nextInt(80)));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    String word() {
        return pick(WORDS);
    }

    <T> Optional<T> perhaps(T value) {
        return chance.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T pick(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }

    <T> T pick(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
