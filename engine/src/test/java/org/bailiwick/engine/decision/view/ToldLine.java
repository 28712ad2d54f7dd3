package org.bailiwick.engine.decision.view;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.scenario.Names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that is told, on one line, so that a table can hold it.
final class ToldLine {
    private final Names names;

    ToldLine(Names names) {
        this.names = names;
    }

    String of(Told told) {
        return switch (told) {
            case Told.Nothing _ -> "nothing";
            case Told.Denied denied -> String.join("; ", parts(denied));
        };
    }

    private List<String> parts(Told.Denied told) {
        List<String> parts = new ArrayList<>();
        parts.add(told.code() + " of " + about(told.about()) + " on " + thing(told.thing()));
        told.route().ifPresent(r -> parts.add(route(r)));
        for (Told.Route other : told.others()) parts.add("or " + route(other));
        if (!told.needed().isEmpty()) parts.add("needs " + levels(told.needed()));
        parts.add(help(told.help()));
        told.ask()
                .ifPresent(a -> parts.add("ask " + a.levels() + " in " + names.get(a.business())));
        ended(told.ended()).ifPresent(parts::add);
        return parts;
    }

    private String about(Told.About about) {
        return switch (about) {
            case Told.About.You _ -> "you";
            case Told.About.Person(var id) -> names.get(id);
            case Told.About.Address(var id) -> names.get(id);
            case Told.About.Somebody _ -> "somebody";
        };
    }

    private static String thing(Told.Thing thing) {
        return switch (thing) {
            case Told.Thing.Unnamed _ -> "it";
            case Told.Thing.Asset(_, var name) -> name;
            case Told.Thing.Business(var business) -> business.name();
        };
    }

    String route(Told.Route route) {
        String through =
                switch (route.through()) {
                    case Told.Through.Owner _ -> "owner";
                    case Told.Through.Creator _ -> "creator";
                    case Told.Through.Member(var b) -> "member of " + b.name();
                    case Told.Through.Partner(var b) -> "partner " + b.name();
                    case Told.Through.Invitation(var b, _) -> "invited to " + b.name();
                };
        return through
                + route.code().map(Code::name).map(c -> " " + c).orElse("")
                + has(route.has());
    }

    private static String has(Told.Has has) {
        return switch (has) {
            case Told.Has.GivenByTheirAdmin(var cap) -> " given by their admin" + cap(cap);
            case Told.Has.Known known -> {
                StringBuilder said = new StringBuilder();
                known.role().ifPresent(r -> said.append(" ").append(r));
                known.finance().ifPresent(f -> said.append(" ").append(f));
                for (Told.Holding holding : known.holdings()) {
                    said.append(" ").append(levels(holding.levels()));
                    if (holding.throughGroup()) {
                        said.append(" by group ").append(holding.group().orElse("?"));
                    }
                }
                said.append(cap(known.cap()));
                known.state().ifPresent(s -> said.append(" ").append(s));
                yield said.toString();
            }
        };
    }

    private static String cap(List<Told.LevelTasks> cap) {
        return cap.isEmpty() ? "" : " cap " + levels(cap);
    }

    private static String levels(List<Told.LevelTasks> levels) {
        return String.join("+", levels.stream().map(Told.LevelTasks::name).toList());
    }

    private String help(Told.Help help) {
        return switch (help) {
            case Told.Help.None(var instead, var people) -> instead + named(people);
            case Told.Help.Steps(var steps) when steps.isEmpty() -> "no steps";
            case Told.Help.Steps(var steps) ->
                    String.join(" then ", steps.stream().map(this::step).toList());
        };
    }

    private String step(Told.Advice advice) {
        StringBuilder said = new StringBuilder(advice.doing().name());
        advice.business().ifPresent(b -> said.append(" ").append(b.name()));
        if (!advice.levels().isEmpty()) said.append(" ").append(levels(advice.levels()));
        advice.role().ifPresent(r -> said.append(" ").append(r));
        advice.finance().ifPresent(f -> said.append(" ").append(f));
        said.append(" by ").append(who(advice.who())).append(named(advice.names()));
        if (advice.command().isPresent()) said.append(" here");
        if (advice.secondAdmin()) said.append(" and a second admin");
        return said.toString();
    }

    private static String who(Told.Who who) {
        return switch (who) {
            case Told.Who.You _ -> "you";
            case Told.Who.ThatPerson _ -> "him";
            case Told.Who.Admins(var b) -> "admins of " + b.map(Told.Named::name).orElse("?");
            case Told.Who.AssetOwner _ -> "its owner";
            case Told.Who.Platform _ -> "the platform";
            case Told.Who.Operator _ -> "the operator";
        };
    }

    private String named(List<PersonId> people) {
        return people.isEmpty() ? "" : " " + people.stream().map(names::get).toList();
    }

    private static Optional<String> ended(Told.Ended ended) {
        return switch (ended) {
            case Told.Ended.Untold _ -> Optional.empty();
            case Told.Ended.Never _ -> Optional.of("never worked");
            case Told.Ended.At(_, var change, var seq) ->
                    Optional.of(
                            "ended by "
                                    + change.orElse("time")
                                    + (seq.isPresent() ? " in the record" : ""));
        };
    }
}
