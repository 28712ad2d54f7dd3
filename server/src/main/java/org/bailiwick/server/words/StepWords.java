package org.bailiwick.server.words;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Step;

import java.util.Optional;

/// Says a step with the names of all that it touches: for somebody who may know everything.
final class StepWords {
    private final Catalogue catalogue;
    private final Names names;

    StepWords(Catalogue catalogue, Names names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    String of(Step step) {
        Holes holes = new Holes().with("actor", actor(step.who())).with("do", done(step));
        return catalogue.say("fix.step", holes);
    }

    private String done(Step step) {
        return switch (step) {
            case Step.SignIn _ -> say("sign-in");
            case Step.SwitchAccount _ -> say("switch-account");
            case Step.SwitchBusiness s -> say("switch-business", business(s.business()));
            case Step.TakeSecondStep _ -> say("take-second-step");
            case Step.EnablePerson s -> say("enable-person", whom(s.person()));
            case Step.ReopenBusiness s -> say("reopen-business", business(s.business()));
            case Step.OpenBusiness _ -> say("open-business");
            case Step.ProveAddress _ -> say("prove-address");
            case Step.Invite s -> invite(s);
            case Step.Accept s -> say("accept", business(s.business()));
            case Step.Reinstate s -> say("reinstate", whom(s.member()));
            case Step.Extend s -> say("extend", whom(s.member()));
            case Step.SetRole s -> say("set-role", role(whom(s.member()), s.role()));
            case Step.SetFinance s -> say("set-finance", finance(whom(s.member()), s.finance()));
            case Step.Assign s ->
                    say("assign", levels(thing(whom(s.member()), s.asset()), s.levels()));
            case Step.AddPartner s -> say("add-partner", business(s.partner()));
            case Step.AcceptPartner s -> say("accept-partner", business(s.partner()));
            case Step.ShareAsset s ->
                    say("share-asset", levels(thing(business(s.partner()), s.asset()), s.cap()));
            case Step.RaiseCap s ->
                    say("raise-cap", levels(thing(new Holes(), s.share()), s.cap()));
            case Step.ResumeShare s -> say("resume-share", thing(new Holes(), s.share()));
            case Step.ExtendShare s -> say("extend-share", thing(new Holes(), s.share()));
            case Step.Activate s -> say("activate", thing(new Holes(), s.asset()));
        };
    }

    private String invite(Step.Invite s) {
        Holes holes = role(whom(s.person()), s.role()).with("business", names.of(s.business()));
        if (s.finance() == Finance.NONE) return say("invite", holes);
        return catalogue.say("do.invite.finance", finance(holes, s.finance()));
    }

    private String say(String doing) {
        return say(doing, new Holes());
    }

    private String say(String doing, Holes holes) {
        return catalogue.say("do." + doing, holes);
    }

    private Holes business(Id business) {
        return new Holes().with("business", names.of(business));
    }

    private Holes business(Optional<? extends Id> business) {
        return business.map(this::business)
                .orElseGet(() -> new Holes().with("business", catalogue.say("place.unnamed")));
    }

    private Holes whom(Id somebody) {
        return new Holes().with("whom", names.of(somebody));
    }

    private Holes whom(Optional<? extends Id> somebody) {
        return somebody.map(this::whom)
                .orElseGet(() -> new Holes().with("whom", catalogue.say("voice.other.whom")));
    }

    private Holes thing(Holes holes, Id thing) {
        return holes.with("thing", names.of(thing));
    }

    private Holes levels(Holes holes, Levels levels) {
        return holes.with("levels", catalogue.list(levels.names()));
    }

    private Holes role(Holes holes, Role role) {
        return holes.with("role", catalogue.say("role." + Catalogue.part(role)));
    }

    private Holes finance(Holes holes, Finance finance) {
        return holes.with("finance", catalogue.say("finance." + Catalogue.part(finance)));
    }

    private String actor(Step.Who who) {
        return switch (who) {
            case Step.Who.Self _ -> catalogue.say("voice.other.who");
            case Step.Who.AdminsOf(var business, _) ->
                    catalogue.say("actor.admin", business(business));
            case Step.Who.PersonalOwner(var asset) ->
                    catalogue.say("actor.owner", thing(new Holes(), asset));
            case Step.Who.Platform _ -> catalogue.say("actor.the-platform");
            case Step.Who.Operator _ -> catalogue.say("actor.operator");
        };
    }
}
