package org.bailiwick.server.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Works out, for one person, what is behind each thing that people see when a permission does not
/// work: of what he can do in the business, and of real decisions.
final class Symptoms {
    /// The most accounts that are looked at one by one.
    private static final int ROWS_MAX = 12;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Say say;
    private final Kinds kinds;
    private final Choice choice;
    private final List<Data> held;
    private final List<Data> all;

    /// When somebody was here, and when something last changed for him.
    ///
    /// @param member his membership
    record Looked(String member, Optional<Instant> seen, Optional<Instant> changed) {}

    /// @param forecast what he can do there, by the engine
    /// @param assets those of the business
    Symptoms(Say say, Kinds kinds, Choice choice, Data forecast, Data assets) {
        this.say = say;
        this.kinds = kinds;
        this.choice = choice;
        held = forecast.list("assets");
        all = assets.list("assets");
    }

    List<Symptom> rows(Function<Choice, Case> ask, Looked looked) {
        return List.of(
                nothing(ask),
                one(),
                some(ask),
                new Symptom("elsewhere", false, List.of(), ""),
                just(looked),
                live(ask));
    }

    private boolean works(Data asset) {
        return held.stream()
                .anyMatch(h -> h.text("id").equals(asset.text("id")) && !h.list("can").isEmpty());
    }

    private Symptom nothing(Function<Choice, Case> ask) {
        boolean applies = held.stream().allMatch(h -> h.list("can").isEmpty());
        List<Symptom.Row> rows =
                applies ? all.stream().limit(3).map(a -> row(a, ask)).toList() : List.of();
        return new Symptom("nothing", applies, rows, "");
    }

    /// The first thing that is done on an account, asked there.
    private Symptom.Row row(Data asset, Function<Choice, Case> ask) {
        String action = first(asset);
        Choice asked = choice.of(asset, action);
        Case answer = ask.apply(asked);
        return new Symptom.Row(
                asset.text("name"),
                kinds.action(asset.text("kind"), action),
                answer.allowed(),
                answer.code(),
                asked.address());
    }

    private String first(Data asset) {
        return kinds.actions(asset.text("kind")).stream()
                .filter(a -> !a.yes("owner_only"))
                .findFirst()
                .map(a -> a.text("action"))
                .orElse("");
    }

    private Symptom one() {
        List<Symptom.Row> rows = new ArrayList<>();
        for (Data asset : held) {
            List<Data> cannot =
                    asset.list("cannot").stream()
                            .filter(a -> !a.text("why").equals("OWNER_ONLY"))
                            .toList();
            if (asset.list("can").isEmpty() || cannot.isEmpty()) continue;
            Data worst = cannot.getFirst();
            rows.add(
                    new Symptom.Row(
                            asset.text("name"),
                            cannot.stream()
                                    .map(a -> a.text("label"))
                                    .collect(Collectors.joining(", ")),
                            false,
                            worst.text("why"),
                            choice.of(asset, worst.text("action")).address()));
        }
        return new Symptom("one", !rows.isEmpty(), rows.stream().limit(ROWS_MAX).toList(), "");
    }

    private Symptom some(Function<Choice, Case> ask) {
        List<Data> missing = all.stream().filter(a -> !works(a)).toList();
        boolean applies = !missing.isEmpty() && missing.size() < all.size();
        List<Symptom.Row> rows = new ArrayList<>();
        if (applies) {
            for (Data asset : all.stream().limit(ROWS_MAX).toList()) {
                boolean good = works(asset);
                rows.add(good ? good(asset) : row(asset, ask));
            }
        }
        return new Symptom("some", applies, rows, "");
    }

    private Symptom.Row good(Data asset) {
        String action = first(asset);
        return new Symptom.Row(
                asset.text("name"),
                kinds.label(asset.text("kind")),
                true,
                "",
                choice.of(asset, action).address());
    }

    /// Whether the newest change is on his page already. He is seen to a minute, so of what changed
    /// within one nothing is claimed.
    private Symptom just(Looked looked) {
        if (choice.himself()) return new Symptom("just", false, List.of(), "");
        Optional<Instant> changed = looked.changed();
        boolean since =
                changed.isPresent()
                        && looked.seen().filter(at -> !at.isBefore(changed.get())).isPresent();
        boolean before =
                changed.isPresent()
                        && looked.seen()
                                .filter(at -> !at.plus(MINUTE).isBefore(changed.get()))
                                .isEmpty();
        if (before) {
            String note = say.of("why.just.not-since", "changed", say.moment(changed.get()));
            return new Symptom("just", true, List.of(), note, looked.member());
        }
        String note =
                looked.seen()
                        .map(at ->
                                say.of(
                                        since ? "why.just.has" : "why.just.seen",
                                        "time",
                                        say.moment(at)))
                        .orElseGet(() -> say.of("why.just.not-seen"));
        return new Symptom("just", false, List.of(), note);
    }

    private Symptom live(Function<Choice, Case> ask) {
        List<Symptom.Row> rows = new ArrayList<>();
        for (Data asset : all) {
            for (Data action : kinds.actions(asset.text("kind"))) {
                if (!action.yes("owner_only") || rows.size() >= 4) continue;
                Choice asked = choice.of(asset, action.text("action"));
                Case answer = ask.apply(asked);
                rows.add(
                        new Symptom.Row(
                                asset.text("name"),
                                action.text("label"),
                                answer.allowed(),
                                answer.code(),
                                asked.address()));
            }
        }
        return new Symptom("live", rows.stream().anyMatch(r -> !r.good()), rows, "");
    }
}
