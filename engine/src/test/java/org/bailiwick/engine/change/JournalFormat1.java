package org.bailiwick.engine.change;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the lines of `journal-format-1.hex` and `journal-format-1.txt` say: one entry for each.
///
/// Installations have stored such bytes. Nothing here is ever changed or taken away; a new type of
/// change, or a new version of one, is added at the end, to a list of its own.
final class JournalFormat1 {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-31T23:00:00.001Z");

    private static final PersonId ANA = new PersonId(0x0123_4567_89ab_cdefL, 1);
    private static final PersonId BO = new PersonId(-1, -2);
    private static final AddressId MAIL = new AddressId(3, Long.MIN_VALUE);
    private static final BusinessId ACME = new BusinessId(4, 4);
    private static final BusinessId NOVA = new BusinessId(Long.MIN_VALUE, 5);
    private static final InvitationId OFFER = new InvitationId(6, 6);
    private static final MemberId ANA_AT_NOVA = new MemberId(7, 7);
    private static final AssetId SHOES = new AssetId(8, 8);
    private static final AssignmentId WORK = new AssignmentId(9, 9);
    private static final GroupId AUTUMN = new GroupId(10, 10);
    private static final PartnershipId BOND = new PartnershipId(11, 11);
    private static final ShareId LOAN = new ShareId(12, 12);
    private static final KeyId KEY = new KeyId(13, 13);

    private static final TransferId HANDOVER = new TransferId(14, 14);

    private JournalFormat1() {}

    static List<Entry> entries() {
        List<Change> changes =
                Stream.of(
                                persons(),
                                businesses(),
                                members(),
                                assets(),
                                groups(),
                                shares(),
                                installation(),
                                offers(),
                                settings(),
                                transfers(),
                                proposals(),
                                labels(),
                                Contacts.facts(ACME, NOVA, LATER),
                                Asked.facts(NOVA, ANA_AT_NOVA, ANA, SHOES, LATER),
                                AccessLinkFacts.facts(ACME, NOVA, SHOES, LATER),
                                UndoFacts.facts(),
                                ApprovalExamples.facts(NOVA, ANA_AT_NOVA, ANA, MAIL, SHOES),
                                Securities.facts(ACME, ANA, BO, MAIL, LATER),
                                DatedFacts.facts(ACME, AUTUMN, ANA_AT_NOVA, NOON, LATER),
                                GoodByeFacts.facts(ACME, BO))
                        .flatMap(List::stream)
                        .toList();
        return Stream.iterate(0, i -> i < changes.size(), i -> i + 1)
                .map(i -> entry(i, changes.get(i)))
                .toList();
    }

    private static Entry entry(int i, Change change) {
        List<Actor> actors =
                List.of(
                        Actor.OPERATOR,
                        Actor.CLOCK,
                        new Actor.Person(ANA),
                        new Actor.Program(KEY),
                        new Actor.Source("tiktok"));
        return new Entry(
                1 + i * 100L,
                NOON.plusMillis(i),
                actors.get(i % actors.size()),
                i % 3 == 0 ? new Actor.Person(BO) : Actor.NOBODY,
                "command-" + i,
                i % 4 == 0 ? sealed("reason") : Sealed.NONE,
                List.of(change),
                i == 0 ? Hash.ZERO : Hash.of(new byte[] {(byte) i}));
    }

    private static List<Change> persons() {
        return List.of(
                new PersonChange.PersonRegistered(ANA, sealed("Ana")),
                new PersonChange.PersonRenamed(ANA, Sealed.NONE),
                new PersonChange.AddressProved(ANA, MAIL, sealed("ana@nova.example")),
                new PersonChange.AddressDropped(ANA, MAIL),
                new PersonChange.PersonDisabled(BO),
                new PersonChange.PersonEnabled(BO));
    }

    private static List<Change> businesses() {
        return List.of(
                new BusinessChange.BusinessOpened(ACME, "Acme", ZoneId.of("Europe/Berlin")),
                new BusinessChange.BusinessOpened(NOVA, "Nova", ZoneId.of("+05:30")),
                new BusinessChange.BusinessRenamed(NOVA, "Növa 広告 🎬"),
                new BusinessChange.BusinessSet(ACME, BusinessSettings.DEFAULT),
                new BusinessChange.BusinessSet(
                        ACME, new BusinessSettings(true, false, SecondStep.ADMINS, true)),
                new BusinessChange.BusinessSet(
                        ACME, new BusinessSettings(false, true, SecondStep.ALL, false)),
                new BusinessChange.BusinessClosed(ACME),
                new BusinessChange.BusinessReopened(ACME),
                new PartnerChange.PartnerAdded(BOND, ACME, NOVA),
                new PartnerChange.PartnerEnded(BOND));
    }

    private static List<Change> members() {
        return List.of(
                new InvitationChange.MemberInvited(
                        OFFER,
                        NOVA,
                        MAIL,
                        sealed("ana@nova.example"),
                        Role.STANDARD,
                        Finance.ANALYST,
                        Period.until(LATER),
                        Period.OPEN_END),
                new InvitationChange.InvitationDeclined(OFFER),
                new InvitationChange.InvitationWithdrawn(OFFER),
                new MemberChange.MemberJoined(
                        ANA_AT_NOVA,
                        NOVA,
                        ANA,
                        Role.STANDARD,
                        Finance.ANALYST,
                        new Period(NOON, LATER),
                        Optional.of(OFFER)),
                new MemberChange.MemberJoined(
                        ANA_AT_NOVA,
                        NOVA,
                        ANA,
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()),
                new MemberChange.MemberRoleSet(ANA_AT_NOVA, Role.ADMIN),
                new MemberChange.MemberFinanceSet(ANA_AT_NOVA, Finance.MANAGER),
                new MemberChange.MemberPeriodSet(ANA_AT_NOVA, new Period(NOON, Period.OPEN_END)),
                new MemberChange.MemberSuspended(ANA_AT_NOVA),
                new MemberChange.MemberReinstated(ANA_AT_NOVA),
                new MemberChange.MemberRemoved(ANA_AT_NOVA),
                new MemberChange.MemberLeft(ANA_AT_NOVA));
    }

    private static List<Change> assets() {
        return List.of(
                new AssetChange.AssetRegistered(
                        SHOES,
                        "ad_account",
                        "Shoes, \"autumn\"",
                        new Owner.Business(ACME),
                        AssetState.ACTIVE),
                new AssetChange.AssetRegistered(
                        SHOES, "tiktok_account", "", new Owner.Person(BO), AssetState.IN_REVIEW),
                new AssetChange.AssetRenamed(SHOES, "Shoes"),
                new AssetChange.AssetStateSet(SHOES, AssetState.SUSPENDED),
                new AssetChange.AssetStateSet(SHOES, AssetState.CLOSED),
                new AssetChange.AssetCreatorNamed(SHOES, BO),
                new AssetChange.AssetTransferred(SHOES, new Owner.Business(NOVA)),
                new AssignmentChange.AssetAssigned(
                        WORK, ANA_AT_NOVA, SHOES, Levels.of("operator"), Period.ALWAYS, false),
                new AssignmentChange.AssetAssigned(
                        WORK,
                        ANA_AT_NOVA,
                        SHOES,
                        Levels.of("post", "live"),
                        new Period(Instant.EPOCH, LATER),
                        true),
                new AssignmentChange.AssignmentPeriodSet(WORK, Period.until(NOON)),
                new AssignmentChange.AssetUnassigned(WORK));
    }

    private static List<Change> groups() {
        return List.of(
                new GroupChange.GroupMade(AUTUMN, NOVA, "Autumn"),
                new GroupChange.GroupRenamed(AUTUMN, "Winter"),
                new GroupChange.GroupAssetAdded(AUTUMN, SHOES),
                new GroupChange.GroupAssetTaken(AUTUMN, SHOES),
                new GroupChange.GroupMemberSet(
                        AUTUMN,
                        ANA_AT_NOVA,
                        Map.of(
                                "pixel", Levels.of("analyst"),
                                "ad_account", Levels.of("operator"),
                                "tiktok_account", Levels.of("post", "live")),
                        Period.ALWAYS),
                new GroupChange.GroupMemberTaken(AUTUMN, ANA_AT_NOVA),
                new GroupChange.GroupEnded(AUTUMN));
    }

    private static List<Change> shares() {
        return List.of(
                new ShareChange.AssetShared(
                        LOAN, SHOES, NOVA, Levels.of("analyst"), Period.until(LATER)),
                new ShareChange.ShareCapSet(LOAN, Levels.of("admin")),
                new ShareChange.SharePeriodSet(LOAN, Period.ALWAYS),
                new ShareChange.SharePaused(LOAN),
                new ShareChange.ShareResumed(LOAN),
                new ShareChange.ShareEnded(LOAN));
    }

    private static List<Change> installation() {
        return List.of(
                new InstallationChange.ModelAdopted("tiktok", "model tiktok\n\nkind ad_account\n"),
                new InstallationChange.KeyMade(
                        KEY,
                        "Ads Manager",
                        List.of("decide", "explain.full"),
                        LATER,
                        Optional.of("tiktok")),
                new InstallationChange.KeyMade(KEY, "", List.of(), NOON, Optional.empty()),
                new InstallationChange.KeyRevoked(KEY),
                new InstallationChange.AliasAdded("tiktok", "ad_account", "7123", SHOES),
                new InstallationChange.AliasAdded("tiktok", "person", "u-1", ANA),
                new InstallationChange.AliasAdded("crm", "address", "1", MAIL),
                new InstallationChange.AliasAdded("tiktok", "business", "1", ACME),
                new InstallationChange.AliasAdded("crm", "member", "1", ANA_AT_NOVA),
                new InstallationChange.AliasAdded("crm", "invitation", "1", OFFER),
                new InstallationChange.AliasAdded("crm", "assignment", "1", WORK),
                new InstallationChange.AliasAdded("crm", "group", "1", AUTUMN),
                new InstallationChange.AliasAdded("crm", "partnership", "1", BOND),
                new InstallationChange.AliasAdded("crm", "share", "1", LOAN),
                new InstallationChange.AliasAdded("crm", "key", "1", KEY),
                new InstallationChange.AliasDropped("tiktok", "ad_account", "7123"));
    }

    /// Came later, and stands behind everything that was there.
    private static List<Change> offers() {
        return List.of(
                new InvitationChange.InvitationExtended(OFFER, LATER),
                new InvitationChange.AssetOffered(
                        OFFER, SHOES, Levels.of("post", "live"), Optional.of(BO)),
                new InvitationChange.AssetOffered(
                        OFFER, SHOES, Levels.of("operator"), Optional.empty()),
                new InvitationChange.OfferDropped(OFFER, SHOES, DropReason.ASSET_GONE),
                new InvitationChange.OfferDropped(OFFER, SHOES, DropReason.BEYOND_SHARE),
                new InvitationChange.OfferDropped(OFFER, SHOES, DropReason.GIVER_MAY_NOT),
                new InvitationChange.OfferDropped(OFFER, SHOES, DropReason.NO_SUCH_LEVEL));
    }

    private static List<Change> settings() {
        return List.of(
                new BusinessChange.BusinessSet(
                        ACME, BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE)),
                new BusinessChange.BusinessSet(
                        ACME,
                        new BusinessSettings(true, false, SecondStep.ALL, true)
                                .with(
                                        MailDomains.of(
                                                List.of("xn--nordwnd-9za.example", "acme.example"),
                                                DomainsFor.ADMINS))),
                new BusinessChange.BusinessSet(
                        ACME,
                        BusinessSettings.DEFAULT.with(
                                MailDomains.of(List.of("acme.example"), DomainsFor.EVERYBODY))),
                new BusinessChange.SeatsSet(ACME, new SeatLimits(50, 10_000)),
                new BusinessChange.SeatsSet(ACME, SeatLimits.USUAL));
    }

    private static List<Change> transfers() {
        return List.of(
                new TransferChange.TransferOffered(
                        HANDOVER,
                        SHOES,
                        new Owner.Business(NOVA),
                        Optional.of(Levels.of("operator")),
                        LATER),
                new TransferChange.TransferOffered(
                        HANDOVER, SHOES, new Owner.Person(BO), Optional.empty(), NOON),
                new TransferChange.TransferAccepted(HANDOVER),
                new TransferChange.TransferDeclined(HANDOVER),
                new TransferChange.TransferWithdrawn(HANDOVER),
                new InstallationChange.AliasAdded("crm", "transfer", "1", HANDOVER));
    }

    private static List<Change> proposals() {
        return List.of(
                new PartnerChange.PartnerProposed(BOND, ACME, NOVA, LATER),
                new PartnerChange.PartnerAccepted(BOND),
                new PartnerChange.PartnerDeclined(BOND),
                new PartnerChange.PartnerWithdrawn(BOND),
                new PartnerChange.PartnerLeft(BOND, NOVA));
    }

    private static List<Change> labels() {
        return List.of(
                new InvitationChange.InvitationLabelled(OFFER, Label.CONTRACTOR),
                new MemberChange.MemberLabelSet(ANA_AT_NOVA, Label.PARTNER_STAFF),
                new MemberChange.MemberLabelSet(ANA_AT_NOVA, Label.EMPLOYEE));
    }

    private static Sealed sealed(String stand) {
        return new Sealed(stand.getBytes(StandardCharsets.UTF_8));
    }
}
