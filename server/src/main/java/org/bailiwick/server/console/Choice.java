package org.bailiwick.server.console;

import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Of whom and of what it is asked why it does not work.
///
/// @param page its address
/// @param name of the account, where it is known
/// @param reader as whom the denial is looked at; empty for oneself
/// @param receipt that was opened; empty where none was
/// @param me who asks
public record Choice(
        String page,
        String person,
        String kind,
        String account,
        String name,
        String action,
        String reader,
        String receipt,
        String me) {
    /// Whether everything is chosen that a question needs.
    boolean whole() {
        return !account.isEmpty() && !action.isEmpty() && !kind.isEmpty();
    }

    public boolean himself() {
        return person.equals(me);
    }

    /// With its kind and name, where the account is one of these.
    Choice named(List<Data> accounts) {
        return accounts.stream()
                .filter(a -> a.text("id").equals(account))
                .findFirst()
                .map(a ->
                        new Choice(
                                page,
                                person,
                                a.text("kind"),
                                account,
                                a.text("name"),
                                action,
                                reader,
                                receipt,
                                me))
                .orElse(this);
    }

    Choice of(Data asset, String what) {
        return new Choice(
                page,
                person,
                asset.text("kind"),
                asset.text("id"),
                asset.text("name"),
                what,
                "",
                "",
                me);
    }

    /// The same question, about this person.
    ObjectNode question(String who) {
        return Json.object()
                .put("person", who)
                .put("action", action)
                .put("object", kind + ":" + account);
    }

    /// How the account is called to whoever has to find it: with its ID.
    ///
    /// @param label of its kind
    /// @param told its name in the answer; empty where it is not told
    public String called(String label, String told) {
        String known = name.isEmpty() ? told : name;
        return known.isEmpty() ? label + " " + account : known + " (" + label + " " + account + ")";
    }

    /// The address of the same question in another business.
    public String in(String business) {
        return "/b/" + Turn.encoded(business) + "/why?" + query();
    }

    /// The address of the same question, about the same person, in another business.
    public String about(String business) {
        return "/b/"
                + Turn.encoded(business)
                + "/why?person="
                + Turn.encoded(person)
                + "&"
                + query();
    }

    /// The address of the same question, looked at as another reader.
    public String as(String other) {
        return address() + (other.isEmpty() ? "" : "&as=" + Turn.encoded(other));
    }

    public String address() {
        return page + "?person=" + Turn.encoded(person) + "&" + query();
    }

    private String query() {
        return "kind="
                + Turn.encoded(kind)
                + "&account="
                + Turn.encoded(account)
                + "&action="
                + Turn.encoded(action);
    }
}
