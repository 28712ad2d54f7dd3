package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What of a record is looked for, and what can be chosen for it.
///
/// @param seen what is asked for, by its query
/// @param people who belong to the business
/// @param gone who belonged to it
/// @param person who is chosen, as a member; nothing where nobody is
/// @param asset that is chosen
public record RecordSought(
        Map<String, String> seen,
        Offered people,
        Offered gone,
        Offered assets,
        Offered partners,
        Data person,
        Data asset) {
    /// The queries by which the record is narrowed, with spaces between.
    public static final String FILTERS = "person actor asset partner about from until";

    /// What changes are about, as the API has it.
    public static final List<String> TOPICS =
            List.of(
                    "members",
                    "invitations",
                    "assignments",
                    "assets",
                    "groups",
                    "partners",
                    "shares",
                    "transfers",
                    "requests",
                    "links",
                    "approvals",
                    "undoing",
                    "settings");

    static final int OFFERED = 500;
    private static final List<String> GONE = List.of("removed", "left");
    private static final String PERSON = "person.id";

    static String[] names() {
        return FILTERS.split(" ", -1);
    }

    static RecordSought of(Turn turn, String at) {
        Map<String, String> seen = new TreeMap<>();
        for (String name : names()) seen.put(name, turn.query(name));
        Offered people = Offered.of(turn, at + "/members", "members", OFFERED);
        Offered gone = gone(turn, at);
        Data person = member(turn, at, turn.query("person"), people, gone);
        Data actor = member(turn, at, turn.query("actor"), people, gone);
        String id = turn.query("asset");
        Data asset = id.isEmpty() ? Data.NOTHING : turn.find("/api/v1/assets/" + Turn.encoded(id));
        boolean left = GONE.contains(person.text("state"));
        return new RecordSought(
                seen,
                (left ? people : people.and(person, PERSON)).and(actor, PERSON),
                left ? gone.and(person, PERSON) : gone,
                Offered.of(turn, at + "/assets", "assets", OFFERED).and(asset, "id"),
                Offered.of(turn, at + "/partners", "partners", OFFERED),
                person,
                asset);
    }

    /// Whoever belonged to it and does no more.
    private static Offered gone(Turn turn, String at) {
        List<Data> all = new ArrayList<>();
        boolean cut = false;
        for (String state : GONE) {
            Offered some = Offered.of(turn, at + "/members?state=" + state, "members", OFFERED);
            all.addAll(some.rows());
            cut |= some.cut();
        }
        return new Offered(List.copyOf(all), cut);
    }

    /// Somebody who is chosen, wherever he stands in the list; nothing where he stands in none.
    private static Data member(Turn turn, String at, String id, Offered people, Offered gone) {
        if (id.isEmpty()) return Data.NOTHING;
        List<Data> all = new ArrayList<>(people.rows());
        all.addAll(gone.rows());
        if (people.cut()) all.addAll(turn.all(at + "/members", "members"));
        if (gone.cut()) {
            for (String s : GONE) all.addAll(turn.all(at + "/members?state=" + s, "members"));
        }
        return all.stream().filter(m -> m.text(PERSON).equals(id)).findFirst().orElse(Data.NOTHING);
    }

    /// Those who are called so or have an address that begins so, here or gone, each once; whoever
    /// is called exactly so alone.
    static List<Data> called(Turn turn, String at, String name) {
        Map<String, Data> all = new LinkedHashMap<>();
        for (String state : List.of("", "&state=removed", "&state=left")) {
            String address = at + "/members?limit=" + OFFERED + state;
            for (Data row : turn.find(Turn.and(address, "q", name)).list("members")) {
                all.putIfAbsent(row.text(PERSON), row);
            }
        }
        List<Data> exactly =
                all.values().stream()
                        .filter(m ->
                                m.text("person.name").equalsIgnoreCase(name)
                                        || m.texts("person.addresses").contains(name))
                        .toList();
        return exactly.size() == 1 ? exactly : List.copyOf(all.values());
    }

    /// The same, with these people to be chosen from.
    RecordSought among(List<Data> found) {
        return new RecordSought(
                seen, new Offered(found, false), Offered.NONE, assets, partners, person, asset);
    }

    /// Whether something can be chosen that is not offered.
    public boolean cut() {
        return people.cut() || gone.cut() || assets.cut() || partners.cut();
    }

    public boolean narrowed() {
        return seen.values().stream().anyMatch(v -> !v.isEmpty());
    }

    /// Whether something is chosen that is rarely looked for.
    public boolean rare() {
        return !(seen.get("actor") + seen.get("partner") + seen.get("about")).isEmpty();
    }

    /// Whose record it is; empty where it is that of the whole business.
    public String whose() {
        List<String> names = new ArrayList<>();
        if (person.has("person.name")) names.add(person.text("person.name"));
        if (asset.has("name")) names.add(asset.text("name"));
        return String.join(" · ", names);
    }
}
