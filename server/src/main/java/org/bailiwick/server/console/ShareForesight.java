package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.List;

/// What an errand about a share would change for the partner's people: what they could do through
/// it at most, and no longer. Who of them holds what stays the partner's.
///
/// @param partner whose people
/// @param account which is shared
/// @param can what its level would allow
/// @param lost what it allows now, and would not any more
/// @param waits for what all of it waits: `partner`, who has not accepted, `later`, when it begins,
///   or the state of the account, `in-review` for one
public record ShareForesight(
        String partner, String account, List<String> can, List<String> lost, List<String> waits) {
    /// The most that are shown; the others are counted.
    public static final int SHOWN_MAX = 20;

    private static final List<String> OPENS = List.of("active", "waiting", "not-yet");

    /// By what a preview tells.
    static List<ShareForesight> of(Turn turn, Data told) {
        List<Data> shares = told.list("shares");
        if (shares.isEmpty()) return List.of();
        Kinds kinds = Kinds.ask(turn);
        return shares.stream().map(share -> of(kinds, share)).toList();
    }

    private static ShareForesight of(Kinds kinds, Data share) {
        String kind = share.text("asset.kind");
        String state = share.text("state");
        List<String> can =
                OPENS.contains(state) ? kinds.gives(kind, share.texts("cap")) : List.of();
        List<String> lost =
                share.texts("lost").stream()
                        .map(action -> kinds.action(kind, action))
                        .filter(label -> !can.contains(label))
                        .toList();
        List<String> waits = waits(state.equals("waiting"), share.at("asset"));
        if (state.equals("not-yet")) waits.addFirst("later");
        return new ShareForesight(
                share.text("partner.name"), share.text("asset.name"), can, lost, waits);
    }

    /// For what it waits: the partner who has not accepted, and the state of the account.
    static List<String> waits(boolean partner, Data asset) {
        List<String> all = new ArrayList<>();
        if (partner) all.add("partner");
        String state = asset.text("state");
        if (!state.isEmpty() && !state.equals("active")) all.add(state);
        return all;
    }
}
