package org.bailiwick.server.console;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an errand about a share would change for the partner's people: what they could do through
/// it at most, and no longer. Who of them holds what stays the partner's.
///
/// @param partner whose people
/// @param account which is shared
/// @param can what its level would allow
/// @param lost what it allows now, and would not any more
/// @param waits for what all of it waits: `partner`, who has not accepted, or the state of the
///   account, `in-review` for one
public record ShareForesight(
        String partner, String account, List<String> can, List<String> lost, List<String> waits) {
    /// How many partners are read at a time.
    private static final int PARTNERS = 200;

    /// The most shares that are shown of a partnership that begins.
    private static final int SHARES_MAX = 20;

    /// The business on whose page the form stands.
    private static final Pattern BUSINESS = Pattern.compile("^/b/(b_[0-9a-z]{1,40})(?=/|$)");

    /// Nothing where it is about no share.
    static List<ShareForesight> of(Turn turn, ObjectNode body) {
        String command = body.path("command").asString("");
        return switch (command) {
            case "share" -> given(turn, new Data(body));
            case "approve-request" -> approved(turn, new Data(body));
            case "accept-partner" -> begun(turn, new Data(body));
            case "accept-transfer" -> handedOver(turn, new Data(body));
            default -> changed(turn, command, new Data(body));
        };
    }

    private static List<ShareForesight> changed(Turn turn, String command, Data body) {
        String id = body.text("share");
        if (id.isEmpty()) return List.of();
        Data share = turn.find("/api/v1/shares/" + Turn.encoded(id));
        if (!share.has("id")) return List.of();
        Kinds kinds = Kinds.ask(turn);
        String kind = share.text("asset.kind");
        List<String> cap = kinds.gives(kind, share.texts("cap"));
        boolean paused = share.text("state").equals("paused");
        List<String> now = paused ? List.of() : cap;
        List<String> then =
                switch (command) {
                    case "set-cap" -> kinds.gives(kind, body.texts("cap"));
                    case "pause-share", "end-share" -> List.of();
                    case "resume-share" -> cap;
                    default -> now;
                };
        List<String> lost = now.stream().filter(action -> !then.contains(action)).toList();
        return List.of(
                new ShareForesight(
                        share.text("partner.name"),
                        share.text("asset.name"),
                        then,
                        lost,
                        waits(share.text("state").equals("waiting"), share.at("asset"))));
    }

    /// A share that is not there yet.
    private static List<ShareForesight> given(Turn turn, Data body) {
        Data asset = turn.find("/api/v1/assets/" + Turn.encoded(body.text("asset")));
        String owner = asset.text("owner.business.id");
        if (owner.isEmpty()) return List.of();
        Optional<Data> found = partner(turn, owner, body.text("partner"));
        if (found.isEmpty()) return List.of();
        Kinds kinds = Kinds.ask(turn);
        List<String> can = kinds.gives(asset.text("kind"), body.texts("cap"));
        boolean proposed = found.get().text("state").equals("proposed");
        return List.of(
                new ShareForesight(
                        found.get().text("partner.name"),
                        asset.text("name"),
                        can,
                        List.of(),
                        waits(proposed, asset)));
    }

    /// What waits until a partnership is accepted, either way.
    private static List<ShareForesight> begun(Turn turn, Data body) {
        Data partnership =
                turn.find("/api/v1/partnerships/" + Turn.encoded(body.text("partnership")));
        Matcher page = BUSINESS.matcher(turn.form().text("back"));
        if (!partnership.has("id") || !page.find()) return List.of();
        Data read =
                turn.find(
                        "/api/v1/businesses/"
                                + page.group(1)
                                + "/shares?state=waiting&limit="
                                + SHARES_MAX
                                + "&partner="
                                + Turn.encoded(partnership.text("partner.id")));
        Kinds kinds = Kinds.ask(turn);
        return read.list("shares").stream()
                .map(share ->
                        new ShareForesight(
                                share.text("partner.name"),
                                share.text("asset.name"),
                                kinds.gives(share.text("asset.kind"), share.texts("cap")),
                                List.of(),
                                waits(false, share.at("asset"))))
                .toList();
    }

    /// What stays with whoever hands an account over, where that was agreed.
    private static List<ShareForesight> handedOver(Turn turn, Data body) {
        Data transfer = turn.find("/api/v1/transfers/" + Turn.encoded(body.text("transfer")));
        if (!transfer.yes("keep_partner")) return List.of();
        List<String> can =
                Kinds.ask(turn).gives(transfer.text("asset.kind"), transfer.texts("cap"));
        return List.of(
                new ShareForesight(
                        transfer.text("from.business.name"),
                        transfer.text("asset.name"),
                        can,
                        List.of(),
                        waits(false, transfer.at("asset"))));
    }

    /// The partnership that stands, however many there are.
    private static Optional<Data> partner(Turn turn, String owner, String id) {
        String at = "/api/v1/businesses/" + owner + "/partners?limit=" + PARTNERS;
        String after = "";
        while (true) {
            Data read = turn.find(at + after);
            for (Data row : read.list("partners")) {
                boolean stands = List.of("active", "proposed").contains(row.text("state"));
                if (stands && row.text("partner.id").equals(id)) return Optional.of(row);
            }
            if (!read.has("next")) return Optional.empty();
            after = "&after=" + Turn.encoded(read.text("next"));
        }
    }

    /// For what it waits: the partner who has not accepted, and the state of the account.
    static List<String> waits(boolean partner, Data asset) {
        List<String> all = new ArrayList<>();
        if (partner) all.add("partner");
        String state = asset.text("state");
        if (!state.isEmpty() && !state.equals("active")) all.add(state);
        return all;
    }

    /// What a business asks for, as far as it is given.
    private static List<ShareForesight> approved(Turn turn, Data body) {
        Data request = turn.find("/api/v1/requests/" + Turn.encoded(body.text("request")));
        if (!request.yes("for_business")) return List.of();
        Kinds kinds = Kinds.ask(turn);
        List<ShareForesight> all = new ArrayList<>();
        for (Data wish : request.list("assets")) {
            List<Data> chosen =
                    body.list("assets").stream()
                            .filter(c -> c.text("asset").equals(wish.text("asset.id")))
                            .toList();
            if (body.has("assets") && chosen.isEmpty()) continue;
            List<String> levels =
                    chosen.isEmpty() ? wish.texts("levels") : chosen.getFirst().texts("levels");
            all.add(
                    new ShareForesight(
                            request.text("business.name"),
                            wish.text("asset.name"),
                            kinds.gives(wish.text("kind"), levels),
                            List.of(),
                            waits(false, wish.at("asset"))));
        }
        return all;
    }
}
