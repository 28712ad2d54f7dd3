package org.bailiwick.server.words;

import org.bailiwick.engine.decision.Told;

import java.util.List;

/// Says what would help and who can do it.
final class AdviceWords {
    private final Catalogue catalogue;
    private final Speech speech;

    AdviceWords(Catalogue catalogue, Speech speech) {
        this.catalogue = catalogue;
        this.speech = speech;
    }

    String of(Told.Advice advice) {
        String unnamed = catalogue.say("place.unnamed");
        Holes holes =
                speech.holes()
                        .with("business", advice.business().map(Told.Named::name).orElse(unnamed))
                        .with("levels", speech.levels(advice.levels()))
                        .with("role", part("role.", advice.role()))
                        .with("finance", part("finance.", advice.finance()));
        boolean money = advice.doing() == Told.Doing.INVITE && advice.finance().isPresent();
        String key = "do." + Catalogue.part(advice.doing()) + (money ? ".finance" : "");
        String done = catalogue.say(key, holes);
        String step = advice.secondAdmin() ? "fix.step.second-admin" : "fix.step";
        return catalogue.say(step, new Holes().with("actor", actor(advice)).with("do", done));
    }

    private String part(String family, java.util.Optional<? extends Enum<?>> constant) {
        return constant.map(c -> catalogue.say(family + Catalogue.part(c))).orElse("");
    }

    private String actor(Told.Advice advice) {
        String actor = actor(advice.who());
        List<String> named = advice.names().stream().map(speech.names()::of).toList();
        if (named.isEmpty()) return actor;
        Holes holes = new Holes().with("actor", actor).with("names", catalogue.list(named));
        return catalogue.say("actor.named", holes);
    }

    private String actor(Told.Who who) {
        return switch (who) {
            case Told.Who.You _, Told.Who.ThatPerson _ -> speech.who();
            case Told.Who.Admins(var business) ->
                    business.map(b ->
                                    catalogue.say(
                                            "actor.admin", new Holes().with("business", b.name())))
                            .orElseGet(() -> catalogue.say("actor.owners-admin", speech.holes()));
            case Told.Who.AssetOwner _ -> catalogue.say("actor.owner", speech.holes());
            case Told.Who.Platform _ -> catalogue.say("actor.platform", speech.holes());
            case Told.Who.Operator _ -> catalogue.say("actor.operator");
        };
    }
}
