package org.bailiwick.server.console;

import java.util.List;
import java.util.stream.Stream;

/// Whom and what can be asked about on a page: of many the first, and always those that it is
/// about.
///
/// @param people to whoever runs the business its members; to others nobody
/// @param assets to whoever runs the business all of them; to others what the business lists to
///   them, and what they have
public record WhyOffer(Offered people, Offered assets) {
    /// The most of each sort.
    private static final int OFFERED = 1_000;

    static WhyOffer of(Turn turn, boolean admin, Choice choice) {
        String at = "/api/v1/businesses/" + turn.path("business");
        Offered people =
                admin ? Offered.of(turn, at + "/members", "members", OFFERED) : Offered.NONE;
        if (people.cut()) people = people.and(Offered.member(turn, choice.person()), "id");
        Offered assets = Offered.of(turn, at + "/assets", "assets", OFFERED);
        if (!admin && assets.rows().isEmpty()) {
            Data own = turn.find("/api/v1/me/assets?business=" + turn.path("business"));
            assets = new Offered(own.list("assets"), false);
        }
        if (assets.cut() && !choice.account().isEmpty()) {
            assets = assets.and(asset(turn, choice.account()), "id");
        }
        return new WhyOffer(people, assets);
    }

    /// Only where it is the business's, or lent to it: others live elsewhere.
    private static Data asset(Turn turn, String account) {
        Data found = turn.find("/api/v1/assets/" + Turn.encoded(account) + "?limit=1");
        Stream<String> here =
                Stream.concat(
                        Stream.of(found.text("owner.business.id")),
                        found.list("shares").stream().map(s -> s.text("partner.id")));
        return here.anyMatch(turn.path("business")::equals) ? found : Data.NOTHING;
    }

    public boolean cut() {
        return people.cut() || assets.cut();
    }

    public List<Data> members() {
        return people.rows();
    }

    public List<Data> accounts() {
        return assets.rows();
    }
}
