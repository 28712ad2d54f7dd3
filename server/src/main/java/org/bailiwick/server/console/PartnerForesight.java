package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What adding a partner would come to, before it is done: what would be refused, and what of it
/// would not work at once.
///
/// @param refused why nothing of it can be done; empty where it can
/// @param shares of each account by its id
/// @param second whether something would wait for a second admin
public record PartnerForesight(String refused, Map<String, Share> shares, boolean second) {
    static final PartnerForesight NOTHING = new PartnerForesight("", Map.of(), false);

    /// @param refused why it cannot be shared; empty where it can
    /// @param waits for what it waits, as [ShareForesight] says it
    public record Share(String refused, List<String> waits) {}

    static PartnerForesight of(Turn turn, Data candidate, List<PartnerAdding.Given> given) {
        boolean known = candidate.has("partnership");
        Optional<Inside.Told> added = known ? Optional.empty() : Optional.of(adding(turn));
        String refused = added.map(told -> refused(turn, told)).orElse("");
        boolean second = added.filter(PartnerForesight::second).isPresent();
        Map<String, Share> shares = new HashMap<>();
        for (PartnerAdding.Given each : given) {
            // Before they are partners nothing can be shared: then its account alone is looked at.
            Optional<Inside.Told> told =
                    known ? Optional.of(sharing(turn, candidate, each)) : Optional.empty();
            String why = told.map(t -> refused(turn, t)).orElse("");
            second = second || told.filter(PartnerForesight::second).isPresent();
            boolean asks = !known && candidate.text("starts").equals("after-acceptance");
            shares.put(
                    each.asset().text("id"),
                    new Share(why, ShareForesight.waits(asks, each.asset())));
        }
        return new PartnerForesight(refused, shares, second);
    }

    /// What is said of one account; nothing where it works at once.
    public Share share(Data asset) {
        return shares.getOrDefault(asset.text("id"), new Share("", List.of()));
    }

    private static Inside.Told adding(Turn turn) {
        ObjectNode add =
                Json.object()
                        .put("command", "add-partner")
                        .put("business", turn.exchange().path("business"))
                        .put(turn.query("by"), turn.query("value").strip());
        return Foretelling.preview(turn, add);
    }

    private static Inside.Told sharing(Turn turn, Data candidate, PartnerAdding.Given given) {
        ObjectNode share =
                Json.object()
                        .put("command", "share")
                        .put("asset", given.asset().text("id"))
                        .put("partner", candidate.text("business.id"));
        given.levels().forEach(share.withArray("cap")::add);
        if (!turn.query("until").isBlank()) share.put("until", turn.query("until"));
        return Foretelling.preview(turn, share);
    }

    private static String refused(Turn turn, Inside.Told told) {
        Data problem = new Data(told.json());
        boolean step = problem.text("type").endsWith(":second-step");
        return told.good() || step ? "" : Reasons.sent(turn.say(), problem);
    }

    private static boolean second(Inside.Told told) {
        return told.good() && new Data(told.json()).yes("waits");
    }
}
