package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells the steps of a fix: who by his role, businesses only where the reader knows them.
final class Advising {
    private final Telling telling;
    private final Sight sight;
    private final boolean you;

    /// What a share would have to let through at least; told to those who may not see its cap.
    private final Optional<Levels> least;

    /// @param least the lowest level that would do
    Advising(Telling telling, Optional<String> least) {
        this.telling = telling;
        sight = telling.sight;
        you = sight.is(telling.question.subject());
        this.least = least.map(Levels::of);
    }

    List<Told.Advice> of(List<Step> steps) {
        return steps.stream().map(this::of).toList();
    }

    /// What a step does, without who.
    private record Part(
            Told.Doing doing,
            Optional<BusinessId> business,
            Optional<Levels> levels,
            Optional<Role> role,
            Optional<Finance> finance) {
        static Part of(Told.Doing doing) {
            return new Part(
                    doing, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        Part at(BusinessId place) {
            return new Part(doing, Optional.of(place), levels, role, finance);
        }

        Part giving(Levels given) {
            return new Part(doing, business, Optional.of(given), role, finance);
        }

        Part making(Role its) {
            return new Part(doing, business, levels, Optional.of(its), finance);
        }

        Part paying(Finance its) {
            return new Part(doing, business, levels, role, Optional.of(its));
        }
    }

    private Told.Advice of(Step step) {
        Part part = part(step);
        return new Told.Advice(
                part.doing,
                part.business.flatMap(telling::named),
                part.levels.map(l -> telling.levels(l.names())).orElse(List.of()),
                part.role,
                part.finance,
                who(step.who()),
                names(step.who()),
                command(step),
                SecondAdmins.ask(telling.directory, step) && knowsAll(step));
    }

    private Part part(Step step) {
        return switch (step) {
            case Step.SignIn _ -> Part.of(Told.Doing.SIGN_IN);
            case Step.SwitchAccount _ -> Part.of(Told.Doing.SWITCH_ACCOUNT);
            case Step.SwitchBusiness s -> Part.of(Told.Doing.SWITCH_BUSINESS).at(s.business());
            case Step.TakeSecondStep _ -> Part.of(Told.Doing.TAKE_SECOND_STEP);
            case Step.EnablePerson _ -> Part.of(Told.Doing.ENABLE_PERSON);
            case Step.ReopenBusiness s -> Part.of(Told.Doing.REOPEN_BUSINESS).at(s.business());
            case Step.OpenBusiness _ -> Part.of(Told.Doing.OPEN_BUSINESS);
            case Step.ProveAddress _ -> Part.of(Told.Doing.PROVE_ADDRESS);
            case Step.Invite s -> invite(s);
            case Step.Accept s -> Part.of(Told.Doing.ACCEPT).at(s.business());
            case Step.Reinstate _ -> Part.of(Told.Doing.REINSTATE);
            case Step.Extend _ -> Part.of(Told.Doing.EXTEND);
            case Step.SetRole s -> Part.of(Told.Doing.SET_ROLE).at(s.business()).making(s.role());
            case Step.SetFinance s ->
                    Part.of(Told.Doing.SET_FINANCE).at(s.business()).paying(s.finance());
            case Step.Assign s -> Part.of(Told.Doing.ASSIGN).at(s.business()).giving(s.levels());
            case Step.AddPartner s -> Part.of(Told.Doing.ADD_PARTNER).at(s.partner());
            case Step.AcceptPartner s -> Part.of(Told.Doing.ACCEPT_PARTNER).at(s.partner());
            case Step.ShareAsset s -> share(s);
            case Step.RaiseCap s -> Part.of(Told.Doing.RAISE_CAP).giving(cap(s.who(), s.cap()));
            case Step.ResumeShare _ -> Part.of(Told.Doing.RESUME_SHARE);
            case Step.ExtendShare _ -> Part.of(Told.Doing.EXTEND_SHARE);
            case Step.Activate _ -> Part.of(Told.Doing.ACTIVATE);
        };
    }

    private static Part invite(Step.Invite s) {
        Part part = Part.of(Told.Doing.INVITE).at(s.business()).making(s.role());
        return s.finance() == Finance.NONE ? part : part.paying(s.finance());
    }

    private Part share(Step.ShareAsset s) {
        Part part = Part.of(Told.Doing.SHARE_ASSET).giving(cap(s.who(), s.cap()));
        return s.partner().map(part::at).orElse(part);
    }

    /// A cap holds whatever else was shared: only for those on either side who may see that.
    private Levels cap(Step.Who who, Levels whole) {
        return you && !sight.everything() && !decides(who) ? least.orElse(whole) : whole;
    }

    private boolean decides(Step.Who who) {
        return who instanceof Step.Who.AdminsOf(var business, _) && sight.admin(business);
    }

    private Told.Who who(Step.Who who) {
        return switch (who) {
            case Step.Who.Self _ -> you ? new Told.Who.You() : new Told.Who.ThatPerson();
            case Step.Who.AdminsOf(var business, _) -> new Told.Who.Admins(telling.named(business));
            case Step.Who.PersonalOwner _ -> new Told.Who.AssetOwner();
            case Step.Who.Platform _ -> new Told.Who.Platform();
            case Step.Who.Operator _ -> new Told.Who.Operator();
        };
    }

    private List<PersonId> names(Step.Who who) {
        return who instanceof Step.Who.AdminsOf(var business, _)
                ? sight.approvers(business)
                : List.of();
    }

    private Optional<Step> command(Step step) {
        boolean told = sight.everything() || (can(step) && knowsAll(step));
        return told && isThere(step) ? Optional.of(step) : Optional.empty();
    }

    /// Whether the reader is one of those who can.
    private boolean can(Step step) {
        return switch (step.who()) {
            case Step.Who.Self _ -> you && !(step instanceof Step.SwitchAccount);
            case Step.Who.AdminsOf(var business, _) -> sight.admin(business) || gives(step);
            case Step.Who.PersonalOwner(var asset) -> sight.owns(asset);
            case Step.Who.Platform _, Step.Who.Operator _ -> false;
        };
    }

    private boolean gives(Step step) {
        return !you
                && step instanceof Step.Assign s
                && sight.givesThrough(s.asset()).contains(s.business());
    }

    private boolean knowsAll(Step step) {
        Stream<BusinessId> owner =
                step instanceof Step.AddPartner s ? Stream.of(s.owner()) : Stream.empty();
        return Stream.concat(part(step).business.stream(), owner)
                .allMatch(b -> telling.named(b).isPresent());
    }

    /// Whether what the step names is there now, not only once an earlier step was taken.
    private boolean isThere(Step step) {
        Directory directory = telling.directory;
        return switch (step) {
            case Step.Assign s -> s.member().filter(m -> directory.find(m).isPresent()).isPresent();
            case Step.SetRole s ->
                    s.member().filter(m -> directory.find(m).isPresent()).isPresent();
            case Step.SetFinance s ->
                    s.member().filter(m -> directory.find(m).isPresent()).isPresent();
            case Step.Accept s -> s.invitation().isPresent();
            case Step.AcceptPartner s -> directory.find(s.partnership()).isPresent();
            case Step.ShareAsset s -> s.partner().isPresent();
            case Step.Reinstate s -> directory.find(s.member()).isPresent();
            case Step.Extend s -> directory.find(s.member()).isPresent();
            case Step.RaiseCap s -> directory.find(s.share()).isPresent();
            case Step.ResumeShare s -> directory.find(s.share()).isPresent();
            case Step.ExtendShare s -> directory.find(s.share()).isPresent();
            case Step.SignIn _,
                    Step.SwitchAccount _,
                    Step.SwitchBusiness _,
                    Step.TakeSecondStep _,
                    Step.EnablePerson _,
                    Step.ReopenBusiness _,
                    Step.OpenBusiness _,
                    Step.ProveAddress _,
                    Step.Invite _,
                    Step.AddPartner _,
                    Step.Activate _ ->
                    true;
        };
    }
}
