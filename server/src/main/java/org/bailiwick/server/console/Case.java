package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answer to one question: allowed, or denied with everything that may be told.
///
/// @param known whether there was an answer at all
/// @param told the explanation; nothing where it is allowed
/// @param ways by which it is allowed
/// @param question as a receipt tells it; nothing where none was opened
/// @param then the answer of that time, where a receipt was opened
public record Case(
        boolean known,
        boolean allowed,
        Data told,
        List<Data> ways,
        String receipt,
        Data question,
        Data then) {
    /// The layers in the order in which they are asked.
    public static final List<String> LAYERS =
            List.of(
                    "signed-in",
                    "right-account",
                    "member",
                    "right-business",
                    "role",
                    "owner-only",
                    "assigned",
                    "level",
                    "cap",
                    "finance",
                    "asset-state",
                    "time",
                    "second-step");

    /// What no role gives.
    private static final Set<String> BESIDES =
            Set.of(
                    "OWNER_ONLY",
                    "NO_ASSET_ASSIGNED",
                    "ASSET_NOT_ASSIGNED",
                    "LEVEL_TOO_LOW",
                    "PARTNER_CAP",
                    "SHARE_PAUSED",
                    "PARTNER_ENDED",
                    "ASSET_ELSEWHERE",
                    "ASSET_STATE",
                    "FINANCE_ROLE_MISSING",
                    "EXPIRED",
                    "NOT_YET");

    /// What is no errand, but done elsewhere.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "sign-in",
                    "switch-account",
                    "switch-business",
                    "take-second-step",
                    "open-business",
                    "prove-address");

    static Case of(Inside.Told told) {
        if (!told.good()) return nothing("");
        Data answer = new Data(told.json());
        return new Case(
                true,
                answer.yes("allowed"),
                answer.at("explanation"),
                answer.list("ways"),
                answer.text("receipt"),
                Data.NOTHING,
                Data.NOTHING);
    }

    /// A receipt, with the answer of today.
    static Case opened(Inside.Told told, String receipt) {
        if (!told.good()) return nothing(receipt);
        Data answer = new Data(told.json());
        return new Case(
                true,
                answer.yes("now.allowed"),
                answer.at("now.explanation"),
                List.of(),
                receipt,
                answer.at("question"),
                answer);
    }

    private static Case nothing(String receipt) {
        return new Case(false, false, Data.NOTHING, List.of(), receipt, Data.NOTHING, Data.NOTHING);
    }

    public String code() {
        return told.text("code");
    }

    /// The layers that are told: of a denial its own, of what is allowed those of the way.
    public Map<String, String> layers() {
        List<Data> layers =
                allowed && !ways.isEmpty() ? ways.getFirst().list("layers") : told.list("layers");
        return layers.stream()
                .collect(
                        Collectors.toMap(l -> l.text("layer"), l -> l.text("status"), (a, _) -> a));
    }

    /// How a layer came out; empty where nothing is told of it. What is passed only because it was
    /// asked for, and waits, is `asked`.
    public String status(String layer) {
        String status = layers().getOrDefault(layer, "");
        return status.equals("passed") && onlyAsked(layer) ? "asked" : status;
    }

    /// The layers of what he holds are asked as if what waits were given already.
    private boolean onlyAsked(String layer) {
        if (!code().equals("WAITING_APPROVAL")) return false;
        return switch (layer) {
            case "assigned" -> held().isEmpty();
            case "level" -> lacks();
            default -> false;
        };
    }

    /// Whether he holds none of the levels that it takes.
    public boolean lacks() {
        Set<String> held =
                has().list("levels").stream()
                        .flatMap(h -> h.list("levels").stream())
                        .map(level -> level.text("level"))
                        .collect(Collectors.toSet());
        return told.list("needed").stream().noneMatch(level -> held.contains(level.text("level")));
    }

    /// Whether a layer is asked here at all, reached or not.
    public boolean asks(String layer) {
        String status = status(layer);
        return !status.isEmpty() && !status.equals("not-applicable");
    }

    /// Whether it could not be found out: no answer at all, or one that says so. It is no "no".
    public boolean unknown() {
        return !known || code().equals("UNKNOWN");
    }

    /// What somebody has on the way that was looked at.
    public Data has() {
        return allowed && !ways.isEmpty() ? ways.getFirst().at("has") : told.at("way.has");
    }

    public String labels(Data levels) {
        return levels.list().stream().map(l -> l.text("label")).collect(Collectors.joining(", "));
    }

    /// The levels that he holds, by their labels.
    public String held() {
        return has().list("levels").stream()
                .map(h -> labels(h.at("levels")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Whether a higher role would change nothing.
    public boolean roleIsFine() {
        return !allowed && !told.text("asked.kind").equals("business") && BESIDES.contains(code());
    }

    /// The first step that the reader himself can take by an errand.
    public Optional<Data> step() {
        return told.list("fix.steps").stream().limit(1).filter(Case::errand).findFirst();
    }

    /// The words for what a step does. Whoever holds a lower level already is raised.
    ///
    /// @param together whether levels of the kind are held beside each other
    public String doing(Data step, boolean together) {
        String what = step.text("do");
        boolean raises = what.equals("assign") && code().equals("LEVEL_TOO_LOW") && !together;
        return "why.do." + (raises ? "raise" : what);
    }

    private static boolean errand(Data step) {
        String command = step.text("command.command");
        return !command.isEmpty() && !ELSEWHERE.contains(command);
    }

    /// A field of a form that sends a command.
    public record Field(String name, String value) {}

    /// The parts of a command, as the fields of a form.
    public static List<Field> fields(Data command) {
        return command.node()
                .propertyStream()
                .filter(part -> !part.getKey().equals("command"))
                .flatMap(part -> fields(part.getKey(), new Data(part.getValue())))
                .toList();
    }

    private static Stream<Field> fields(String name, Data value) {
        return value.node().isArray()
                ? value.list().stream().map(each -> new Field(name + "[]", each.text()))
                : Stream.of(new Field(name, value.text()));
    }
}
