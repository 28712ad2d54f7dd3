package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Step;
import org.bailiwick.engine.directory.Directory;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reads a step of a fix back: what is done and where, and from its command whom and what exactly.
/// A step that waits for an earlier one to make something has no command yet.
///
/// @param asset the one asked about
/// @param about the person asked about, as the answer names him
record StepReader(Directory today, Optional<AssetId> asset, Optional<PersonId> about) {
    /// Stands for a business that an earlier step opens.
    private static final BusinessId NEW = new BusinessId(0, 0);

    Step read(JsonNode step) {
        JsonNode command = step.path("command");
        Step.Who who = who(step);
        return switch (step.path("do").asString()) {
            case "sign-in" -> new Step.SignIn(who);
            case "switch-account" -> new Step.SwitchAccount(person(command, "account"), who);
            case "switch-business" -> new Step.SwitchBusiness(business(step), who);
            case "take-second-step" -> new Step.TakeSecondStep(who);
            case "enable-person" -> new Step.EnablePerson(person(command, "person"), who);
            case "reopen-business" -> new Step.ReopenBusiness(business(step), who);
            case "open-business" -> new Step.OpenBusiness(person(command, "admin"), who);
            case "prove-address" -> new Step.ProveAddress(person(command, "person"), who);
            case "add-partner" ->
                    new Step.AddPartner(
                            get(command, "business", BusinessId::find),
                            get(command, "partner", BusinessId::find),
                            who);
            default -> ofMember(step, command, who);
        };
    }

    private Step ofMember(JsonNode step, JsonNode command, Step.Who who) {
        Optional<MemberId> member = find(command, "member", MemberId::find);
        return switch (step.path("do").asString()) {
            case "invite" ->
                    new Step.Invite(
                            business(step), about.orElseThrow(), role(step), money(step), who);
            case "accept" ->
                    new Step.Accept(
                            business(step), find(command, "invitation", InvitationId::find), who);
            case "reinstate" -> new Step.Reinstate(member.orElseThrow(), who);
            case "extend" -> new Step.Extend(member.orElseThrow(), who);
            case "set-role" -> new Step.SetRole(business(step), member, role(step), who);
            case "set-finance" -> new Step.SetFinance(business(step), member, money(step), who);
            case "assign" ->
                    new Step.Assign(business(step), member, asset.orElseThrow(), levels(step), who);
            default -> ofAsset(step, command, who);
        };
    }

    private Step ofAsset(JsonNode step, JsonNode command, Step.Who who) {
        return switch (step.path("do").asString()) {
            case "share-asset" ->
                    new Step.ShareAsset(
                            asset.orElseThrow(),
                            find(step.path("business"), "id", BusinessId::find),
                            levels(step),
                            who);
            case "accept-partner" -> accept(step, command, who);
            case "raise-cap" -> new Step.RaiseCap(share(command), levels(step), who);
            case "resume-share" -> new Step.ResumeShare(share(command), who);
            case "extend-share" -> new Step.ExtendShare(share(command), who);
            case "activate" -> new Step.Activate(asset.orElseThrow(), who);
            default -> throw new AssertionError("nothing is told to be done: " + step);
        };
    }

    /// Where an earlier step makes the partnership, the owner of the asset does.
    private Step accept(JsonNode step, JsonNode command, Step.Who who) {
        Optional<PartnershipId> there = find(command, "partnership", PartnershipId::find);
        BusinessId one =
                there.flatMap(today::find)
                        .map(p -> today.listing().sides(p).getFirst().id())
                        .or(() ->
                                asset.flatMap(today::find)
                                        .flatMap(today::owningBusiness)
                                        .map(b -> b.id()))
                        .orElseThrow();
        return new Step.AcceptPartner(
                there.orElse(new PartnershipId(0, 0)), one, business(step), who);
    }

    private Step.Who who(JsonNode step) {
        return switch (step.path("who").asString()) {
            case "that person" -> Step.Who.SELF;
            case "admins" ->
                    new Step.Who.AdminsOf(
                            find(step.path("of"), "id", BusinessId::find).orElse(NEW), "");
            case "owner" -> new Step.Who.PersonalOwner(asset.orElseThrow());
            case "platform" -> Step.Who.PLATFORM;
            case "operator" -> Step.Who.OPERATOR;
            default -> throw new AssertionError("nobody is told: " + step);
        };
    }

    private static BusinessId business(JsonNode step) {
        return find(step.path("business"), "id", BusinessId::find).orElse(NEW);
    }

    private static PersonId person(JsonNode command, String name) {
        return get(command, name, PersonId::find);
    }

    private static ShareId share(JsonNode command) {
        return get(command, "share", ShareId::find);
    }

    private static <T extends Id> T get(
            JsonNode node, String name, Function<String, Optional<T>> find) {
        return find(node, name, find)
                .orElseThrow(() -> new AssertionError("`%s` is missing: %s".formatted(name, node)));
    }

    private static <T extends Id> Optional<T> find(
            JsonNode node, String name, Function<String, Optional<T>> find) {
        return find.apply(node.path(name).asString(""));
    }

    private static Levels levels(JsonNode step) {
        List<String> names = new ArrayList<>();
        step.path("levels").forEach(level -> names.add(level.path("level").asString()));
        return Levels.of(names);
    }

    private static Role role(JsonNode step) {
        return Role.valueOf(step.path("role").asString().toUpperCase(Locale.ROOT));
    }

    private static Finance money(JsonNode step) {
        return Finance.valueOf(step.path("finance").asString("none").toUpperCase(Locale.ROOT));
    }
}
