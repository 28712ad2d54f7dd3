package org.bailiwick.server.console;

import org.bailiwick.server.web.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which accounts of other businesses a business knows of. Everything is asked as the reader: what
/// he may not know is not found.
final class Elsewhere {
    /// The most that are told of each sort.
    private static final int EACH_MAX = 12;

    private final Turn turn;
    private final Frame frame;
    private final List<Data> assets;
    private final String at;

    /// @param assets that can be chosen here
    Elsewhere(Turn turn, Frame frame, List<Data> assets) {
        this.turn = turn;
        this.frame = frame;
        this.assets = assets;
        at = "/api/v1/businesses/" + turn.path("business");
    }

    /// Given away, shared once, asked for, and shared: each account once.
    List<Away> known() {
        Map<String, Away> all = new LinkedHashMap<>();
        if (frame.may("assets.manage")) {
            shared(all);
            moved(all);
            ended(all);
        }
        asked(all);
        return List.copyOf(all.values());
    }

    /// The account of a question that was denied, where it lives in another business.
    Optional<Away> of(Choice choice, Case found) {
        boolean here =
                choice.kind().equals("business")
                        || assets.stream().anyMatch(a -> a.text("id").equals(choice.account()));
        if (here || choice.account().isEmpty() || !choice.reader().isEmpty()) {
            return Optional.empty();
        }
        return yours(choice.account())
                .or(() ->
                        known().stream()
                                .filter(away -> away.id().equals(choice.account()))
                                .findFirst())
                .or(() ->
                        found.code().equals("ASSET_ELSEWHERE")
                                ? Optional.of(gone(choice, found))
                                : Optional.empty());
    }

    /// It was here, and that is all that is known.
    private Away gone(Choice choice, Case found) {
        Data asset =
                new Data(
                        Json.object()
                                .put("kind", choice.kind())
                                .put("id", choice.account())
                                .put("name", found.told().text("thing.name")));
        return request("gone", asset, "", "");
    }

    /// Where another business of the reader has it.
    private Optional<Away> yours(String account) {
        Data asset = turn.find("/api/v1/assets/" + Turn.encoded(account) + "?limit=1");
        String owner = asset.text("owner.business.id");
        List<String> with = asset.list("shares").stream().map(s -> s.text("partner.id")).toList();
        return frame.businesses().stream()
                .map(m -> m.at("business"))
                .filter(b -> !b.text("id").equals(frame.b()))
                .filter(b -> b.text("id").equals(owner) || with.contains(b.text("id")))
                .findFirst()
                .map(b ->
                        away("yours", asset, asset.text("owner.business.name"), "")
                                .apply(b, "/b/" + b.text("id") + "/accounts/" + asset.text("id")));
    }

    private void shared(Map<String, Away> all) {
        assets.stream()
                .filter(a -> a.text("access").equals("shared"))
                .limit(EACH_MAX)
                .forEach(a ->
                        all.put(
                                a.text("id"),
                                away("shared", a, a.text("owner.business.name"), "")
                                        .apply(
                                                Data.NOTHING,
                                                frame.in("accounts/" + a.text("id")))));
    }

    private void moved(Map<String, Away> all) {
        String list = "/transfers?direction=given&state=accepted&limit=" + EACH_MAX;
        for (Data each : turn.find(at + list).list("transfers")) {
            Data asset = each.at("asset");
            String to = each.text("to.business.name");
            all.putIfAbsent(asset.text("id"), request("moved", asset, to, day(each)));
        }
    }

    private void ended(Map<String, Away> all) {
        String list = "/shares?direction=received&state=ended&limit=" + EACH_MAX;
        for (Data each : turn.find(at + list).list("shares")) {
            Data asset = each.at("asset");
            all.putIfAbsent(asset.text("id"), request("ended", asset, "", day(each)));
        }
    }

    private void asked(Map<String, Away> all) {
        String list = frame.may("assets.manage") ? at + "/requests" : "/api/v1/me/requests";
        for (Data each : turn.find(list + "?state=pending&limit=" + EACH_MAX).list("requests")) {
            boolean ours = each.text("business.id").equals(frame.b());
            if (!ours || !each.yes("for_business")) continue;
            for (Data wish : each.list("assets")) {
                String typed = wish.text("asked_for");
                String id = typed.substring(typed.indexOf(':') + 1);
                String name = wish.has("known_as") ? wish.text("known_as") : id;
                String href = frame.in("requests/" + each.text("id"));
                all.put(
                        id,
                        new Away("asked", wish.text("kind"), id, name, "", Data.NOTHING, "", href));
            }
        }
    }

    private String day(Data ended) {
        return ended.instant("ended").map(frame.say()::day).orElse("");
    }

    private interface Rest {
        Away apply(Data yours, String href);
    }

    private static Rest away(String how, Data asset, String where, String day) {
        return (yours, href) ->
                new Away(
                        how,
                        asset.text("kind"),
                        asset.text("id"),
                        asset.text("name"),
                        where,
                        yours,
                        day,
                        href);
    }

    /// One that can be asked for.
    private Away request(String how, Data asset, String where, String day) {
        String form =
                "accounts/request?kind="
                        + Turn.encoded(asset.text("kind"))
                        + "&asset="
                        + Turn.encoded(asset.text("id"))
                        + "&name="
                        + Turn.encoded(asset.text("name"));
        return away(how, asset, where, day).apply(Data.NOTHING, frame.in(form));
    }
}
