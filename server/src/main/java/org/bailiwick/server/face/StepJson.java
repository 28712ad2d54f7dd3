package org.bailiwick.server.face;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Step;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A step as the command that carries it out, in the form that `/api/v1/errands` takes. Signing in,
/// switching and a second step are no errands: whoever it is about does them himself.
///
/// @param about the person whom it is about, where he is told
record StepJson(Asker asker, Optional<PersonId> about) {

    ObjectNode of(Step step) {
        return switch (step) {
            case Step.SignIn _ -> named("sign-in");
            case Step.SwitchAccount s -> with("switch-account", "account", s.account());
            case Step.SwitchBusiness s -> with("switch-business", "business", s.business());
            case Step.TakeSecondStep _ -> named("take-second-step");
            case Step.EnablePerson s -> with("enable-person", "person", s.person());
            case Step.ReopenBusiness s -> with("reopen-business", "business", s.business());
            case Step.OpenBusiness s -> with("open-business", "admin", s.person());
            case Step.ProveAddress s -> with("prove-address", "person", s.person());
            case Step.Invite s -> invite(s);
            case Step.Accept s ->
                    put(
                            find("accept-invitation", "invitation", s.invitation()),
                            "person",
                            about.map(PersonId::toString));
            case Step.Reinstate s -> with("reinstate-member", "member", s.member());
            case Step.Extend s -> with("set-member-period", "member", s.member());
            case Step.SetRole s ->
                    find("set-role", "member", s.member()).put("role", word(s.role()));
            case Step.SetFinance s ->
                    find("set-finance", "member", s.member()).put("finance", word(s.finance()));
            case Step.Assign s ->
                    levels(
                            find("assign", "member", s.member()).put("asset", s.asset().toString()),
                            "levels",
                            s.levels().names());
            case Step.AddPartner s ->
                    with("add-partner", "business", s.owner())
                            .put("partner", s.partner().toString());
            case Step.AcceptPartner s -> with("accept-partner", "partnership", s.partnership());
            case Step.ShareAsset s ->
                    levels(
                            find("share", "partner", s.partner())
                                    .put("asset", s.asset().toString()),
                            "cap",
                            s.cap().names());
            case Step.RaiseCap s ->
                    levels(with("set-cap", "share", s.share()), "cap", s.cap().names());
            case Step.ResumeShare s -> with("resume-share", "share", s.share());
            case Step.ExtendShare s -> with("set-share-period", "share", s.share());
            case Step.Activate s ->
                    with("set-asset-state", "asset", s.asset()).put("state", "active");
        };
    }

    /// An invitation goes to an address. Of a person who is no member any more only the operator is
    /// told the one that he has now.
    private ObjectNode invite(Step.Invite step) {
        Optional<String> address =
                asker.full()
                        ? asker.today().find(step.person()).flatMap(this::address)
                        : Optional.empty();
        return put(with("invite", "business", step.business()), "address", address)
                .put("role", word(step.role()))
                .put("finance", word(step.finance()));
    }

    private Optional<String> address(Person person) {
        return asker.today().addresses(person).stream()
                .flatMap(a -> asker.office().open(a.text()).stream())
                .findFirst();
    }

    private static ObjectNode put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
        return node;
    }

    private static ObjectNode named(String command) {
        return Json.object().put("command", command);
    }

    private static ObjectNode with(String command, String name, Id id) {
        return named(command).put(name, id.toString());
    }

    private static ObjectNode find(String command, String name, Optional<? extends Id> id) {
        ObjectNode node = named(command);
        id.ifPresent(i -> node.put(name, i.toString()));
        return node;
    }

    private static ObjectNode levels(ObjectNode node, String name, List<String> levels) {
        node.set(name, Json.of(levels));
        return node;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
