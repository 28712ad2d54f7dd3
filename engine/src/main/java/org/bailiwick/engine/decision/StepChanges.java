package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonEnabled;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareResumed;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Person;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The facts that a step would make, for a preview that nobody keeps: new ids in it mean nothing
/// outside.
public final class StepChanges {
    /// The business that a plan opens.
    static final BusinessId OPENED = new BusinessId(-1, -1);

    /// Longer than it takes to look at a fix.
    private static final Duration OPEN = Duration.ofDays(1);

    private final Ids ids = new Ids(new SplittableRandom(7));

    /// @param question as it is asked once the step was taken
    public List<Change> of(Directory directory, Question question, Step step, Instant now) {
        return switch (step) {
            case Step.SignIn _,
                    Step.SwitchAccount _,
                    Step.SwitchBusiness _,
                    Step.TakeSecondStep _ ->
                    List.of();
            case Step.EnablePerson s -> List.of(new PersonEnabled(s.person()));
            case Step.ReopenBusiness s -> List.of(new BusinessReopened(s.business()));
            case Step.OpenBusiness s -> opened(s);
            case Step.ProveAddress s -> List.of(proved(s.person()));
            case Step.Invite s -> invited(directory, s);
            case Step.Accept s -> accepted(directory, question, s, now);
            case Step.Reinstate s -> List.of(new MemberReinstated(s.member()));
            case Step.Extend s -> List.of(new MemberPeriodSet(s.member(), Period.ALWAYS));
            case Step.SetRole s ->
                    s.member().<Change>map(m -> new MemberRoleSet(m, s.role())).stream().toList();
            case Step.SetFinance s ->
                    s.member().<Change>map(m -> new MemberFinanceSet(m, s.finance())).stream()
                            .toList();
            case Step.Assign s -> assigned(s);
            case Step.AddPartner s -> List.of(partner(directory, s, now));
            case Step.AcceptPartner s -> List.of(new PartnerAccepted(s.partnership()));
            case Step.ShareAsset s ->
                    List.of(
                            new AssetShared(
                                    ids.share(),
                                    s.asset(),
                                    s.partner().orElse(OPENED),
                                    s.cap(),
                                    Period.ALWAYS));
            case Step.RaiseCap s -> List.of(new ShareCapSet(s.share(), s.cap()));
            case Step.ResumeShare s -> List.of(new ShareResumed(s.share()));
            case Step.ExtendShare s -> List.of(new SharePeriodSet(s.share(), Period.ALWAYS));
            case Step.Activate s -> List.of(new AssetStateSet(s.asset(), AssetState.ACTIVE));
        };
    }

    private List<Change> opened(Step.OpenBusiness s) {
        return List.of(
                new BusinessOpened(OPENED, "new", ZoneOffset.UTC),
                new MemberJoined(
                        ids.member(),
                        OPENED,
                        s.person(),
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
    }

    /// Where the partner wants to be asked, it waits.
    private Change partner(Directory directory, Step.AddPartner s, Instant now) {
        boolean asked =
                directory
                        .find(s.partner())
                        .map(b -> b.settings().partners() == PartnerStart.AFTER_ACCEPTANCE)
                        .orElse(false);
        return asked
                ? new PartnerProposed(ids.partnership(), s.owner(), s.partner(), now.plus(OPEN))
                : new PartnerAdded(ids.partnership(), s.owner(), s.partner());
    }

    private Change proved(PersonId person) {
        return new AddressProved(person, ids.address(), Sealed.NONE);
    }

    private List<Change> invited(Directory directory, Step.Invite s) {
        Person person = directory.find(s.person()).orElseThrow();
        AddressId address = directory.addresses(person).get(0).id();
        return List.of(
                new MemberInvited(
                        ids.invitation(),
                        s.business(),
                        address,
                        Sealed.NONE,
                        s.role(),
                        s.finance(),
                        Period.ALWAYS,
                        Period.OPEN_END));
    }

    private List<Change> accepted(
            Directory directory, Question question, Step.Accept s, Instant now) {
        if (!(question.subject() instanceof Subject.Known(var person))) return List.of();
        Optional<Invitation> found = invitation(directory, person, s, now);
        if (found.isEmpty()) return List.of();
        Invitation invitation = found.get();
        return List.of(
                new MemberJoined(
                        ids.member(),
                        s.business(),
                        person,
                        invitation.role(),
                        invitation.finance(),
                        invitation.membership(),
                        Optional.of(invitation.id())));
    }

    private static Optional<Invitation> invitation(
            Directory directory, PersonId person, Step.Accept s, Instant now) {
        Optional<InvitationId> named = s.invitation();
        if (named.isPresent()) return directory.find(named.get());
        return directory.find(person).stream()
                .flatMap(p -> directory.addresses(p).stream())
                .flatMap(a -> directory.invitations(a).stream())
                .filter(i -> i.pendingAt(now))
                .filter(i -> directory.business(i).id().equals(s.business()))
                .reduce((_, newest) -> newest);
    }

    private List<Change> assigned(Step.Assign s) {
        Optional<MemberId> member = s.member();
        return member
                .<Change>map(m ->
                        new AssetAssigned(
                                ids.assignment(), m, s.asset(), s.levels(), Period.ALWAYS, false))
                .stream()
                .toList();
    }
}
