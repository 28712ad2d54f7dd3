package org.bailiwick.server.words;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.Way;
import org.bailiwick.engine.model.Action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says by which way somebody reaches something, and what he has on it.
final class RouteWords {
    private final Catalogue catalogue;
    private final Times times;

    RouteWords(Catalogue catalogue, Times times) {
        this.catalogue = catalogue;
        this.times = times;
    }

    static Optional<Told.Named> business(Told.Through through) {
        return switch (through) {
            case Told.Through.Owner _, Told.Through.Creator _ -> Optional.empty();
            case Told.Through.Member(var business) -> Optional.of(business);
            case Told.Through.Partner(var business) -> Optional.of(business);
            case Told.Through.Invitation(var business, _) -> Optional.of(business);
        };
    }

    /// The chain, what is held on it, and what is missing on it.
    String through(Told.Route route) {
        String key =
                switch (route.through()) {
                    case Told.Through.Owner _ -> "way.owner";
                    case Told.Through.Creator _ -> "way.creator";
                    case Told.Through.Member _ -> "way.member";
                    case Told.Through.Partner _ -> "way.partner";
                    case Told.Through.Invitation _ -> "way.invitation";
                };
        String name = business(route.through()).map(Told.Named::name).orElse("");
        String way = catalogue.say(key, new Holes().with("business", name)) + with(route.has());
        Holes holes = new Holes().with("way", way);
        if (route.code().isEmpty()) return catalogue.say("way.passes", holes);
        String code = catalogue.say("code." + Catalogue.part(route.code().get()));
        return catalogue.say("way.fails", holes.with("code", code));
    }

    private String with(Told.Has has) {
        return switch (has) {
            case Told.Has.GivenByTheirAdmin _ -> catalogue.say("way.inside");
            case Told.Has.Known known when known.holdings().isEmpty() -> "";
            case Told.Has.Known known ->
                    catalogue.say(
                            "way.with",
                            new Holes()
                                    .with(
                                            "levels",
                                            catalogue.list(
                                                    known.holdings().stream()
                                                            .map(this::held)
                                                            .toList())));
        };
    }

    private String held(Told.Holding holding) {
        List<String> labels = holding.levels().stream().map(Told.LevelTasks::label).toList();
        return catalogue.model(labels) + group(holding) + times.of(holding.period());
    }

    private String group(Told.Holding holding) {
        if (!holding.throughGroup()) return "";
        return holding.group()
                .map(g -> catalogue.say("held.group", new Holes().with("group", g)))
                .orElseGet(() -> catalogue.say("held.group.unnamed"));
    }

    /// What somebody has, in sentences about him.
    List<String> has(Told.Route route, Speech speech, Code code) {
        Holes holes =
                speech.holes()
                        .with(
                                "business",
                                business(route.through()).map(Told.Named::name).orElse(""));
        return switch (route.through()) {
            case Told.Through.Owner _ -> List.of(catalogue.say("has.owner", holes));
            case Told.Through.Creator _ -> List.of(catalogue.say("has.creator", holes));
            case Told.Through.Invitation _ -> List.of(catalogue.say("has.invitation", holes));
            case Told.Through.Member _, Told.Through.Partner _ ->
                    switch (route.has()) {
                        case Told.Has.GivenByTheirAdmin(var cap) ->
                                List.of(
                                        catalogue.say(
                                                "has.shared",
                                                holes.with("levels", speech.levels(cap))));
                        case Told.Has.Known known -> known(known, speech, holes, code);
                    };
        };
    }

    private List<String> known(Told.Has.Known known, Speech speech, Holes holes, Code code) {
        List<String> all = new ArrayList<>();
        boolean former = code == Code.REMOVED;
        if (!former)
            known.role().ifPresent(r -> all.add(membership(known, Catalogue.part(r), holes)));
        for (Told.Holding holding : known.holdings()) all.add(held(holding, holes));
        boolean asset = !speech.aboutBusiness() && !former;
        if (asset && known.holdings().isEmpty()) all.add(catalogue.say("has.nothing", holes));
        if (!known.cap().isEmpty()) {
            all.add(catalogue.say("has.cap", holes.with("levels", speech.levels(known.cap()))));
        }
        known.state()
                .filter(s -> s != AssetState.ACTIVE && code != Code.ASSET_STATE)
                .ifPresent(s -> all.add(state(s, holes)));
        return all;
    }

    private String membership(Told.Has.Known known, String role, Holes holes) {
        holes.with("role", catalogue.say("role." + role));
        Optional<Finance> finance = known.finance().filter(f -> f != Finance.NONE);
        if (finance.isEmpty()) return catalogue.say("has.role", holes);
        String money = catalogue.say("finance." + Catalogue.part(finance.get()));
        return catalogue.say("has.role.finance", holes.with("finance", money));
    }

    private String held(Told.Holding holding, Holes holes) {
        if (holding.levels().isEmpty()) return catalogue.say("has.level.unread", holes);
        List<String> tasks =
                holding.levels().stream()
                        .flatMap(l -> l.tasks().stream())
                        .distinct()
                        .map(Action::label)
                        .toList();
        holes.with("levels", held(holding)).with("tasks", catalogue.model(tasks));
        return catalogue.say(tasks.isEmpty() ? "has.level.unknown" : "has.level", holes);
    }

    private String state(AssetState state, Holes holes) {
        String said = catalogue.say("state." + Catalogue.part(state));
        return catalogue.say("has.state", holes.with("state", said));
    }

    /// A way by the names of what it runs through.
    String way(Way way, Names names) {
        return switch (way) {
            case Way.Owner _ -> catalogue.say("way.owner");
            case Way.Creator _ -> catalogue.say("way.creator");
            case Way.Own(var business, _) -> way("way.member", names.of(business));
            case Way.Partner(var business, _, _) -> way("way.partner", names.of(business));
            case Way.Invited(var business, _) -> way("way.invitation", names.of(business));
        };
    }

    private String way(String key, String business) {
        return catalogue.say(key, new Holes().with("business", business));
    }
}
