package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Question.Context;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.bailiwick.engine.model.AccessModel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// A small world, written by hand: each call states one fact, at the day that was last set.
public final class World {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Ids ids = new Ids(new SplittableRandom(1));
    private final List<Entry> entries = new ArrayList<>();
    private final Map<AssetId, String> kinds = new HashMap<>();
    private Instant now = START;

    public World() {
        adopt(TestModels.tiktok());
    }

    public static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /// From now on facts and questions are of this day.
    public void on(int day) {
        now = day(day);
    }

    public void write(Change... changes) {
        entries.add(Chain.next(entries, now, "test", List.of(changes)));
    }

    public void adopt(AccessModel model) {
        write(new ModelAdopted(model.name(), model.text()));
    }

    public PersonId person() {
        PersonId person = ids.person();
        write(new PersonRegistered(person, Sealed.NONE));
        return person;
    }

    public AddressId address() {
        return ids.address();
    }

    public void prove(PersonId person, AddressId address) {
        write(new AddressProved(person, address, Sealed.NONE));
    }

    public BusinessId business() {
        BusinessId business = ids.business();
        write(new BusinessOpened(business, "a business", ZoneOffset.UTC));
        return business;
    }

    public void secondStep(BusinessId business, SecondStep of, boolean whenSilent) {
        write(new BusinessSet(business, new BusinessSettings(false, false, of, whenSilent)));
    }

    public void moneySecondStep(BusinessId business, boolean whenSilent) {
        BusinessSettings settings =
                new BusinessSettings(false, false, SecondStep.NOBODY, whenSilent);
        write(new BusinessSet(business, settings.withMoneySecondStep(true)));
    }

    public InvitationId invite(AddressId address, BusinessId business, Instant expires) {
        InvitationId invitation = ids.invitation();
        write(
                new MemberInvited(
                        invitation,
                        business,
                        address,
                        Sealed.NONE,
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        expires));
        return invitation;
    }

    public MemberId member(PersonId person, BusinessId business) {
        return member(person, business, Role.STANDARD, Finance.NONE, Period.ALWAYS);
    }

    public MemberId member(PersonId person, BusinessId business, Period period) {
        return member(person, business, Role.STANDARD, Finance.NONE, period);
    }

    public MemberId member(
            PersonId person, BusinessId business, Role role, Finance finance, Period period) {
        MemberId member = ids.member();
        write(new MemberJoined(member, business, person, role, finance, period, Optional.empty()));
        return member;
    }

    public AssetId asset(String kind, BusinessId owner) {
        return asset(kind, new Owner.Business(owner));
    }

    public AssetId asset(String kind, Owner owner) {
        AssetId asset = ids.asset();
        kinds.put(asset, kind);
        write(new AssetRegistered(asset, kind, "an asset", owner, AssetState.ACTIVE));
        return asset;
    }

    public AssignmentId assign(MemberId member, AssetId asset, String level) {
        return assign(member, asset, level, Period.ALWAYS);
    }

    public AssignmentId assign(MemberId member, AssetId asset, String level, Period period) {
        AssignmentId id = ids.assignment();
        write(new AssetAssigned(id, member, asset, Levels.of(level), period, false));
        return id;
    }

    public GroupId group(BusinessId business, AssetId asset) {
        GroupId group = ids.group();
        write(
                new GroupChange.GroupMade(group, business, "a group"),
                new GroupChange.GroupAssetAdded(group, asset));
        return group;
    }

    public void seat(GroupId group, MemberId member, String kind, String level) {
        seat(group, member, kind, level, Period.ALWAYS);
    }

    public void seat(GroupId group, MemberId member, String kind, String level, Period period) {
        Map<String, Levels> levels = Map.of(kind, Levels.of(level));
        write(new GroupChange.GroupMemberSet(group, member, levels, period));
    }

    public PartnershipId partners(BusinessId one, BusinessId other) {
        PartnershipId partnership = ids.partnership();
        write(new PartnerAdded(partnership, one, other));
        return partnership;
    }

    public ShareId share(AssetId asset, BusinessId partner, String cap) {
        return share(asset, partner, cap, Period.ALWAYS);
    }

    public ShareId share(AssetId asset, BusinessId partner, String cap, Period period) {
        ShareId share = ids.share();
        write(new AssetShared(share, asset, partner, Levels.of(cap), period));
        return share;
    }

    public Context context() {
        return Context.at(now);
    }

    public Verdict ask(PersonId person, String action, AssetId asset) {
        return ask(new Subject.Known(person), action, asset, context());
    }

    public Verdict ask(Subject subject, String action, AssetId asset, Context context) {
        Target target = new Target.Asset(kinds.getOrDefault(asset, "ad_account"), asset);
        return ask(new Question(subject, action, target, context));
    }

    public Verdict ask(PersonId person, String action, BusinessId business) {
        Target target = new Target.Business(business);
        return ask(new Question(new Subject.Known(person), action, target, context()));
    }

    public Verdict ask(Question question) {
        return reference().answer(question);
    }

    public NaiveReference reference() {
        return NaiveReference.of(entries, TestModels::read);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
