package org.bailiwick.server.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an errand about a share would change for the partner's people: what they could do through
/// it at most, and no longer. Who of them holds what stays the partner's.
///
/// @param partner whose people
/// @param account which is shared
/// @param can what it would allow
/// @param lost what it allows now, and would not any more
/// @param waits for what all of it waits: `partner`, who has not accepted, `later`, when it begins,
///   or the state of the account, `in-review` for one
/// @param since when it begins, where it has not
/// @param until when it ends; empty where it has no end, and where nothing comes through it
public record ShareForesight(
        String partner,
        String account,
        List<String> can,
        List<String> lost,
        List<String> waits,
        Optional<Instant> since,
        Optional<Instant> until) {
    /// The most that are shown; the others are counted.
    private static final int SHOWN_MAX = 20;

    /// What is shown of many.
    ///
    /// @param more how many are not
    public record Shown(List<ShareForesight> shares, long more) {
        static final Shown NONE = new Shown(List.of(), 0);

        public boolean isEmpty() {
            return shares.isEmpty();
        }
    }

    /// By what a preview tells.
    static Shown of(Turn turn, Data told) {
        List<Data> shares = told.list("shares");
        if (shares.isEmpty()) return Shown.NONE;
        Kinds kinds = Kinds.ask(turn);
        long all = shares.size() + told.number("shares_left_out");
        List<ShareForesight> shown =
                shares.stream().limit(SHOWN_MAX).map(share -> of(kinds, share)).toList();
        return new Shown(shown, all - shown.size());
    }

    private static ShareForesight of(Kinds kinds, Data share) {
        List<String> allowed = share.texts("allowed");
        List<String> lost =
                share.texts("lost").stream().filter(action -> !allowed.contains(action)).toList();
        String state = share.text("state");
        boolean opens = !allowed.isEmpty();
        boolean later = opens && state.equals("not-yet");
        List<String> waits = new ArrayList<>();
        if (later) waits.add("later");
        if (opens) waits.addAll(waits(state.equals("waiting"), share.at("asset")));
        return new ShareForesight(
                share.text("partner.name"),
                share.text("asset.name"),
                labels(kinds, share, allowed),
                labels(kinds, share, lost),
                waits,
                share.instant("since").filter(_ -> later),
                share.instant("until").filter(_ -> opens));
    }

    private static List<String> labels(Kinds kinds, Data share, List<String> actions) {
        String kind = share.text("asset.kind");
        return actions.stream().map(action -> kinds.action(kind, action)).toList();
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
