package org.bailiwick.server.console;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// What an errand about a share would change for the partner's people: what they could do through
/// it at most, and no longer. Who of them holds what stays the partner's.
///
/// @param partner whose people
/// @param account which is shared
/// @param can what its level would allow
/// @param lost what it allows now, and would not any more
public record ShareForesight(String partner, String account, List<String> can, List<String> lost) {
    /// Empty where it is not about one share.
    static Optional<ShareForesight> of(Turn turn, ObjectNode body) {
        String id = body.path("share").asString("");
        if (id.isEmpty()) return Optional.empty();
        Data share = turn.find("/api/v1/shares/" + Turn.encoded(id));
        if (!share.has("id")) return Optional.empty();
        Kinds kinds = Kinds.ask(turn);
        String kind = share.text("asset.kind");
        List<String> cap = kinds.gives(kind, share.texts("cap"));
        boolean paused = share.text("state").equals("paused");
        List<String> now = paused ? List.of() : cap;
        List<String> then =
                switch (body.path("command").asString("")) {
                    case "set-cap" -> kinds.gives(kind, new Data(body).texts("cap"));
                    case "pause-share", "end-share" -> List.of();
                    case "resume-share" -> cap;
                    default -> now;
                };
        List<String> lost = now.stream().filter(action -> !then.contains(action)).toList();
        return Optional.of(
                new ShareForesight(
                        share.text("partner.name"), share.text("asset.name"), then, lost));
    }
}
