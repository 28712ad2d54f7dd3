package org.bailiwick.server.console;

import org.bailiwick.server.console.Symptom.Fits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Works out, for one person, what is behind each thing that people see when a permission does not
/// work: of what he can do in the business, and of real decisions.
final class Symptoms {
    /// The most accounts that are looked at one by one.
    private static final int ROWS_MAX = 12;

    /// The most actions of owners that are looked at one by one.
    private static final int LIVE_MAX = 4;

    /// Causes that lie in a level.
    private static final Set<String> NARROW = Set.of("LEVEL_TOO_LOW", "PARTNER_CAP");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Say say;
    private final Kinds kinds;
    private final Choice choice;
    private final Known known;
    private final List<Data> held;
    private final List<Data> all;

    /// When somebody was here, and when something last changed for him.
    ///
    /// @param member his membership
    record Looked(String member, Optional<Instant> seen, Optional<Instant> changed) {}

    /// What is known of somebody.
    ///
    /// @param held what he holds there, and can do with it, by the engine
    /// @param all the accounts of the business
    /// @param away those that live in another one
    /// @param asked the account of the question, where it lives in another one
    /// @param found the answer to the question; empty where none is asked
    record Known(
            List<Data> held,
            List<Data> all,
            List<Away> away,
            Optional<Away> asked,
            Optional<Case> found) {}

    Symptoms(Say say, Kinds kinds, Choice choice, Known known) {
        this.say = say;
        this.kinds = kinds;
        this.choice = choice;
        this.known = known;
        held = known.held();
        all = known.all();
    }

    List<Symptom> rows(Function<Choice, Case> ask, Looked looked) {
        return List.of(nothing(ask), one(), some(ask), elsewhere(), just(looked), live(ask));
    }

    /// With a question, the symptom that fits its answer and no other; without one, as it is worked
    /// out.
    private Fits fits(String key, Fits computed) {
        if (known.found().isEmpty()) return computed;
        if (known.asked().isPresent() && !known.found().get().allowed()) {
            return Fits.of(key.equals("elsewhere"));
        }
        return known.found()
                .filter(found -> !found.unknown() && !found.code().equals("NOT_FOUND"))
                .map(found -> Fits.of(key.equals(of(found))))
                .orElse(Fits.UNSAID);
    }

    /// The symptom of a cause; empty where none of them fits.
    private String of(Case found) {
        return switch (found.code()) {
            case "NO_ASSET_ASSIGNED" -> "nothing";
            case "LEVEL_TOO_LOW", "PARTNER_CAP" -> "one";
            case "ASSET_NOT_ASSIGNED" -> "some";
            case "ASSET_ELSEWHERE", "WRONG_BUSINESS", "PARTNER_ENDED" -> "elsewhere";
            case "OWNER_ONLY" -> "live";
            case "WAITING_APPROVAL" -> waiting(found);
            default -> "";
        };
    }

    /// What it is while what was asked for waits.
    private String waiting(Case found) {
        if (!found.lacks()) return "";
        if (!found.held().isEmpty()) return "one";
        return held.isEmpty() ? "nothing" : "some";
    }

    private boolean works(Data asset) {
        return held.stream()
                .anyMatch(h -> h.text("id").equals(asset.text("id")) && !h.list("can").isEmpty());
    }

    private Symptom nothing(Function<Choice, Case> ask) {
        boolean idle = held.stream().allMatch(h -> h.list("can").isEmpty());
        List<Symptom.Row> rows =
                idle ? all.stream().limit(3).map(a -> row(a, ask)).toList() : List.of();
        boolean none =
                rows.isEmpty()
                        ? held.isEmpty()
                        : rows.stream().anyMatch(r -> r.cause().equals("NO_ASSET_ASSIGNED"));
        return new Symptom("nothing", fits("nothing", Fits.of(idle && none)), rows, "");
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
            Data worst =
                    cannot.stream()
                            .filter(a -> NARROW.contains(a.text("why")))
                            .findFirst()
                            .orElse(cannot.getFirst());
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
        boolean narrow = rows.stream().anyMatch(r -> NARROW.contains(r.cause()));
        List<Symptom.Row> shown = rows.stream().limit(ROWS_MAX).toList();
        return new Symptom("one", fits("one", Fits.of(narrow)), shown, "");
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
        return new Symptom("some", fits("some", Fits.of(applies)), rows, "");
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

    /// The accounts of which the business knows, and that it cannot hand out, or not all of it.
    private Symptom elsewhere() {
        List<Away> rows = new ArrayList<>();
        known.asked().ifPresent(rows::add);
        known.away().stream()
                .filter(a -> known.asked().filter(n -> n.id().equals(a.id())).isEmpty())
                .forEach(rows::add);
        boolean out = rows.stream().anyMatch(Away::out);
        return new Symptom(
                "elsewhere",
                fits("elsewhere", Fits.of(out)),
                rows.stream().limit(ROWS_MAX).map(this::row).toList(),
                "");
    }

    private Symptom.Row row(Away away) {
        return new Symptom.Row(
                away.name().isEmpty() ? away.id() : away.name(),
                kinds.label(away.kind()) + " · " + away.said(say),
                away.how().equals("shared"),
                "",
                away.href(),
                away.doing(say).orElse(""));
    }

    /// Whether the newest change is on his page already. He is seen to a minute, so of what changed
    /// within one nothing is claimed. Whoever reads it himself has it before him.
    private Symptom just(Looked looked) {
        Optional<Instant> changed = looked.changed();
        if (choice.himself()) {
            String own =
                    changed.map(at -> say.of("why.just.own", "changed", say.moment(at)))
                            .orElseGet(() -> say.of("why.just.own.never"));
            return new Symptom("just", fits("just", Fits.NOT), List.of(), own);
        }
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
            return new Symptom("just", behind(), List.of(), note, looked.member());
        }
        String note =
                looked.seen()
                        .map(at ->
                                say.of(
                                        since ? "why.just.has" : "why.just.seen",
                                        "time",
                                        say.moment(at)))
                        .orElseGet(() -> say.of("why.just.not-seen"));
        return new Symptom("just", fits("just", Fits.NOT), List.of(), note);
    }

    /// Of somebody whose page is behind: it is the cause where what is asked works by now.
    private Fits behind() {
        return known.found().isEmpty() ? Fits.HERE : Fits.of(known.found().get().allowed());
    }

    /// Nobody is said to want what only the owner does before it is asked about.
    private Symptom live(Function<Choice, Case> ask) {
        List<Symptom.Row> rows = new ArrayList<>();
        for (Data asset : all) {
            for (Data action : kinds.actions(asset.text("kind"))) {
                if (!action.yes("owner_only") || rows.size() >= LIVE_MAX) continue;
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
        return new Symptom("live", fits("live", Fits.UNSAID), rows, "");
    }
}
