package org.bailiwick.server.words;

import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberChange;

import java.util.List;

/// What is said in the record of commands that wait for a second admin.
record ApprovalHoles(Catalogue catalogue, Names names) {
    Holes of(ApprovalChange change) {
        Holes approval = name("approval", change.approval());
        return switch (change) {
            case ApprovalChange.ApprovalAsked c ->
                    approval.with("by", names.of(c.by()))
                            .with("business", names.of(c.business()))
                            .with("what", what(c.matters()));
            case ApprovalChange.ApprovalGiven _,
                    ApprovalChange.ApprovalRefused _,
                    ApprovalChange.ApprovalWithdrawn _,
                    ApprovalChange.ApprovalReleased _,
                    ApprovalChange.ApprovalForced _ ->
                    approval;
        };
    }

    Holes of(BusinessChange.SafetySet change) {
        var safety = change.safety();
        return name("business", change.business())
                .with("second", onOff(safety.secondAdmin()))
                .with("release", onOff(safety.release()))
                .with("glass", onOff(safety.breakGlass()))
                .with("cooling", onOff(safety.coolingOff()));
    }

    Holes of(BusinessChange.SecondAdminPassedOver change) {
        return name("business", change.business()).with("what", what(change.matters()));
    }

    Holes of(MemberChange.StandInNamed change) {
        return name("member", change.member())
                .with(
                        "other",
                        change.standIn().map(names::of).orElseGet(() -> catalogue.say("nobody")));
    }

    private String onOff(boolean on) {
        return catalogue.say(on ? "setting.on" : "setting.off");
    }

    private String what(List<Matter> matters) {
        return catalogue.list(matters.stream().map(this::what).toList());
    }

    private String what(Matter matter) {
        return switch (matter) {
            case Matter.AdminMade(var member) -> say("admin-made", member);
            case Matter.AdminInvited(var address) -> say("admin-invited", address);
            case Matter.AdminRemoved(var member) -> say("admin-removed", member);
            case Matter.FinanceGiven(var member, var finance) ->
                    catalogue.say(
                            "matter.finance-given",
                            name("whom", member).with("finance", said(finance)));
            case Matter.FinanceInvited(var address, var finance) ->
                    catalogue.say(
                            "matter.finance-invited",
                            name("whom", address).with("finance", said(finance)));
            case Matter.PartnerLost(var partnership) -> say("partner-lost", partnership);
            case Matter.AssetHandedOver(var asset) -> say("asset-handed-over", asset);
            case Matter.SafetyLowered _ -> catalogue.say("matter.safety-lowered");
        };
    }

    private String said(Finance finance) {
        return catalogue.say("finance." + Catalogue.part(finance));
    }

    private String say(String matter, Id whom) {
        return catalogue.say("matter." + matter, name("whom", whom));
    }

    private Holes name(String hole, Id id) {
        return new Holes().with(hole, names.of(id));
    }
}
