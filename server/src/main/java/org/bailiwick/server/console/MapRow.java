package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One way of somebody to an asset, as it is drawn and as it stands in the table beside.
///
/// @param who has it
/// @param as what he is to the business through which it goes
/// @param by what gives it, with its levels
/// @param on the asset
/// @param until when it ends; empty where it does not
/// @param why it opens nothing; empty where it is in force
public record MapRow(Cell who, Cell as, Cell by, Cell on, String until, String why) {
    /// A box of the picture.
    ///
    /// @param key boxes of one column with the same key are one
    /// @param href where it leads; empty for nowhere
    public record Cell(String key, String text, String sub, String href) {}

    public boolean live() {
        return why.isEmpty();
    }

    /// What gives it, as it is drawn: with the reason where it opens nothing.
    Cell drawn() {
        return live() ? by : new Cell(by.key, by.text, why, by.href);
    }

    /// Makes rows of what addresses have answered.
    ///
    /// @param roles of members, by their ids, as far as they are known
    record Maker(Frame frame, Kinds kinds, Map<String, String> roles) {
        private Say say() {
            return frame.say();
        }

        /// @param person whose way it is; told beside it, or within it
        /// @param asset to which it leads
        MapRow of(Data way, Data person, Data asset) {
            String member = way.text("member");
            return new MapRow(
                    who(person, member),
                    as(way, member),
                    by(way, asset),
                    on(asset),
                    until(way),
                    why(way));
        }

        private Cell who(Data person, String member) {
            boolean ours = !member.isEmpty() && roles.containsKey(member);
            String href = ours && frame.may("members.manage") ? frame.in("users/" + member) : "";
            return new Cell(person.text("id"), person.text("name"), "", href);
        }

        private Cell as(Data way, String member) {
            String key = way.text("through");
            if (member.isEmpty()) {
                return new Cell(key, say().of("map.as." + key), "", "");
            }
            String role =
                    Optional.ofNullable(roles.get(member))
                            .map(r -> say().of("role." + r))
                            .orElseGet(() -> say().of("map.as.member"));
            return new Cell(member, role, way.text("business.name"), "");
        }

        private Cell by(Data way, Data asset) {
            String kind = asset.text("kind");
            String levels =
                    way.has("levels")
                            ? kinds.levels(kind, way.texts("levels"))
                            : say().of("map.everything");
            List<String> sub = new ArrayList<>();
            if (way.has("group")) sub.add(say().of("map.group", "name", way.text("group.name")));
            if (way.has("cap")) sub.add(cap(kind, way.texts("cap")));
            String gives = way.text("assignment") + way.text("group.id") + way.text("through");
            String href =
                    way.has("group") && frame.may("assets.manage")
                            ? frame.in("accounts/groups/" + way.text("group.id"))
                            : "";
            String key = way.text("member") + asset.text("id") + gives;
            return new Cell(key, levels, String.join(" · ", sub), href);
        }

        private String cap(String kind, List<String> cap) {
            return say().of("map.cap", "level", kinds.levels(kind, cap));
        }

        private Cell on(Data asset) {
            String id = asset.text("id");
            String kind = kinds.label(asset.text("kind"));
            return new Cell(id, asset.text("name"), kind, frame.in("accounts/" + id));
        }

        private String until(Data way) {
            return way.instant("until").map(say()::lastDay).orElse("");
        }

        private String why(Data way) {
            if (way.yes("in_force")) return "";
            return say().find("missing." + way.text("why_not"))
                    .orElseGet(() -> say().of("missing.other"));
        }

        /// What a partner hands out: to whom is told to its own admins only.
        MapRow shared(Data share, Data asset) {
            Data partner = share.at("partner");
            String id = partner.text("id");
            String state = share.text("state");
            String why = state.equals("active") ? "" : say().of("map.share." + state);
            return new MapRow(
                    new Cell(
                            id,
                            partner.text("name"),
                            say().of("map.their-people"),
                            frame.in("map?partner=" + id)),
                    new Cell(id, say().of("map.as.partner"), "", ""),
                    new Cell(share.text("id"), cap(asset.text("kind"), share.texts("cap")), "", ""),
                    on(asset),
                    until(share),
                    why);
        }

        /// What a partner shares and nobody here holds.
        MapRow unheld(Data share, Data asset) {
            return new MapRow(
                    new Cell(
                            "",
                            say().of("map.nobody"),
                            "",
                            frame.in("accounts/" + asset.text("id"))),
                    new Cell("", "–", "", ""),
                    new Cell(share.text("id"), cap(asset.text("kind"), share.texts("cap")), "", ""),
                    on(asset),
                    until(share),
                    say().of("map.nobody.why"));
        }
    }
}
