package org.bailiwick.server.console;

import java.util.Set;

/// How much waits for somebody in a business, for the navigation.
final class Waits {
    /// More than these are not counted.
    static final int COUNTED_MAX = 99;

    private Waits() {}

    static Frame.Waiting of(Turn turn, String business, Set<String> can) {
        String at = "/api/v1/businesses/" + Turn.encoded(business);
        boolean decides = can.contains("requests.decide");
        String received = decides ? at + "/requests" : "/api/v1/me/requests";
        Data requests =
                turn.find(received + "?direction=received&state=pending&limit=" + COUNTED_MAX);
        boolean runs = can.contains("members.manage");
        long approvals =
                runs
                        ? turn
                                .find(at + "/approvals?state=waiting&limit=" + COUNTED_MAX)
                                .list("approvals")
                                .stream()
                                .filter(a -> a.yes("you_decide"))
                                .count()
                        : 0;
        long others = requests.list("requests").stream().filter(r -> !r.yes("your_own")).count();
        return new Frame.Waiting(others, approvals);
    }
}
