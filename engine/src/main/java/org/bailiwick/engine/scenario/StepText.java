package org.bailiwick.engine.scenario;

import static org.bailiwick.engine.scenario.Cursor.written;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Step;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;

import java.util.List;
import java.util.Optional;

/// Writes the steps of a fix in the words of a scenario: where a step is a deed, as that deed.
///
/// @param subject the person asked about, by name
public record StepText(Directory directory, Names names, String subject) {
    /// The business that a step opens.
    private static final String NEW = "the new business";

    public List<Claim.Step> of(List<Step> steps) {
        return steps.stream()
                .map(step -> new Claim.Step(text(step), Optional.of(who(step.who()))))
                .toList();
    }

    private String text(Step step) {
        return switch (step) {
            case Step.SignIn _ -> "sign in";
            case Step.SwitchAccount s -> "continue as " + name(s.account());
            case Step.SwitchBusiness s -> "go to " + name(s.business());
            case Step.TakeSecondStep _ -> "take the second step";
            case Step.EnablePerson s -> "enable " + name(s.person());
            case Step.ReopenBusiness s -> "reopen " + name(s.business());
            case Step.OpenBusiness s -> name(s.person()) + " opens a business";
            case Step.ProveAddress s -> name(s.person()) + " proves an address";
            case Step.Invite s ->
                    "invite %s to %s as %s"
                            .formatted(
                                    name(s.person()),
                                    name(s.business()),
                                    roles(s.role(), s.finance()));
            case Step.Accept s -> subject + " accepts " + name(s.business());
            case Step.Reinstate s -> "reinstate " + member(s.member());
            case Step.Extend s -> "extend " + member(s.member());
            case Step.SetRole s ->
                    "role %s for %s".formatted(written(s.role()), member(s.member(), s.business()));
            case Step.SetFinance s ->
                    "finance %s for %s"
                            .formatted(written(s.finance()), member(s.member(), s.business()));
            case Step.Assign s -> assign(s);
            case Step.AddPartner s ->
                    "partner %s with %s".formatted(name(s.owner()), name(s.partner()));
            case Step.AcceptPartner s ->
                    "accept partnership of %s with %s".formatted(name(s.one()), name(s.partner()));
            case Step.ShareAsset s ->
                    "share %s with %s up to %s"
                            .formatted(
                                    name(s.asset()),
                                    s.partner().map(this::name).orElse(NEW),
                                    s.cap());
            case Step.RaiseCap s -> "raise %s to %s".formatted(share(s.share()), s.cap());
            case Step.ResumeShare s -> "resume " + share(s.share());
            case Step.ExtendShare s -> "extend " + share(s.share());
            case Step.Activate s -> "set %s active".formatted(name(s.asset()));
        };
    }

    private static String roles(Role role, Finance finance) {
        return finance == Finance.NONE
                ? written(role)
                : written(role) + " finance " + written(finance);
    }

    /// The business is named where it does not own the asset.
    private String assign(Step.Assign s) {
        String person = s.member().flatMap(this::person).orElse(subject);
        String text = "assign %s %s on %s".formatted(person, s.levels(), name(s.asset()));
        boolean owns =
                directory
                        .find(s.asset())
                        .flatMap(directory::owningBusiness)
                        .map(b -> b.id().equals(s.business()))
                        .orElse(false);
        return owns ? text : text + " in " + name(s.business());
    }

    private Optional<String> person(MemberId id) {
        return directory.find(id).map(m -> name(directory.person(m).id()));
    }

    private String member(MemberId id) {
        return directory
                .find(id)
                .map(m -> member(Optional.of(id), directory.business(m).id()))
                .orElse(subject);
    }

    private String member(Optional<MemberId> id, BusinessId business) {
        return id.flatMap(this::person).orElse(subject) + " in " + name(business);
    }

    private String share(ShareId id) {
        Optional<Share> found = directory.find(id);
        if (found.isEmpty()) return "the new share";
        Asset asset = directory.asset(found.get());
        return "share of %s with %s"
                .formatted(name(asset.id()), name(directory.partner(found.get()).id()));
    }

    private String name(PersonId id) {
        return names.get(id);
    }

    private String name(AssetId id) {
        return names.get(id);
    }

    private String name(BusinessId id) {
        return names.find(id).orElse(NEW);
    }

    private String who(Step.Who who) {
        return switch (who) {
            case Step.Who.Self _ -> subject;
            case Step.Who.AdminsOf(var business, _) -> "admins of " + name(business);
            case Step.Who.PersonalOwner(var asset) ->
                    directory
                            .find(asset)
                            .flatMap(directory::owningPerson)
                            .map(p -> name(p.id()))
                            .orElse("the owner");
            case Step.Who.Platform _ -> "the platform";
            case Step.Who.Operator _ -> "the operator";
        };
    }
}
