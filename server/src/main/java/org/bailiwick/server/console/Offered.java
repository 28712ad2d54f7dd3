package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What can be chosen on a page: at most so many, those first of whom somebody types the name.
///
/// @param cut whether there are more
public record Offered(List<Data> rows, boolean cut) {
    static final Offered NONE = new Offered(List.of(), false);

    /// The query that says what is looked for among what can be chosen.
    static final String FIND = "find";

    /// @param address of a list, with its filters and without a limit
    /// @param rows where they are in an answer
    static Offered of(Turn turn, String address, String rows, int most) {
        String at = Turn.and(address, "limit", "" + most);
        String find = turn.query(FIND).strip();
        Data all = turn.find(at);
        if (find.isEmpty() || !all.has("next")) return new Offered(all.list(rows), all.has("next"));
        Data found = turn.find(Turn.and(at, "q", find));
        // Whoever looks for an account does not look for a person.
        return new Offered((found.list(rows).isEmpty() ? all : found).list(rows), true);
    }

    /// The membership of a person in the business of the page; nothing where there is none.
    static Data member(Turn turn, String person) {
        String at = "/api/v1/businesses/" + turn.path("business");
        Data found = turn.find(at + "/members?limit=1&person=" + Turn.encoded(person));
        return found.list("members").stream().findFirst().orElse(Data.NOTHING);
    }

    /// Those that fit.
    Offered only(Predicate<Data> fits) {
        return new Offered(rows.stream().filter(fits).toList(), cut);
    }

    /// Those behind the others that fit: what stands first is what a form begins with.
    Offered last(Predicate<Data> fits) {
        List<Data> all = new ArrayList<>(rows.stream().filter(fits.negate()).toList());
        all.addAll(rows.stream().filter(fits).toList());
        return new Offered(List.copyOf(all), cut);
    }

    /// With this one, where it is not among them.
    public Offered and(Data one, String id) {
        boolean there = rows.stream().anyMatch(row -> row.text(id).equals(one.text(id)));
        if (there || !one.has(id)) return this;
        List<Data> all = new ArrayList<>(rows);
        all.add(one);
        return new Offered(List.copyOf(all), cut);
    }
}
