package org.bailiwick.server.api.reading;

import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One page of a list.
///
/// @param next what to name as `after` for the next one, where there is one
record Page<T>(List<T> rows, Optional<String> next) {

    /// How the rows of a list are told apart and put in order.
    ///
    /// @param id names a row; short and without personal text, for it stands in addresses
    /// @param sorts what is sorted by, by its name; the first is the usual one
    record Order<T>(Function<T, String> id, Map<String, Function<T, String>> sorts, String usual) {
        static <T> Order<T> byName(Function<T, String> id, Function<T, String> name) {
            return new Order<>(id, Map.of("name", name), "name");
        }

        Order<T> and(String name, Function<T, String> key) {
            Map<String, Function<T, String>> all = new java.util.TreeMap<>(sorts);
            all.put(name, key);
            return new Order<>(id, all, usual);
        }

        List<String> words() {
            List<String> all = new ArrayList<>();
            for (String name : new java.util.TreeSet<>(sorts.keySet())) {
                all.add(name);
                all.add("-" + name);
            }
            return all;
        }
    }

    private record Placed<T>(String key, T row) {}

    static <T> Page<T> of(Query query, List<T> all, Order<T> order, Predicate<T> wanted) {
        return of(query, query.limit(), all, order, wanted);
    }

    static <T> Page<T> of(
            Query query, int limit, List<T> all, Order<T> order, Predicate<T> wanted) {
        String sort = query.word("sort", order.words()).orElse(order.usual());
        boolean down = sort.startsWith("-");
        Function<T, String> key = order.sorts().get(down ? sort.substring(1) : sort);
        if (key == null) throw new IllegalStateException("no such order");
        Comparator<Placed<T>> up = Comparator.comparing(Placed::key);
        Comparator<Placed<T>> by =
                (down ? up.reversed() : up).thenComparing(placed -> order.id().apply(placed.row()));
        Optional<Placed<T>> after = query.after().map(id -> after(id, all, order.id(), key));
        List<Placed<T>> left = new ArrayList<>();
        for (T row : all) {
            if (!wanted.test(row)) continue;
            Placed<T> placed = new Placed<>(key.apply(row), row);
            if (after.isEmpty() || by.compare(placed, after.get()) > 0) left.add(placed);
        }
        left.sort(by);
        List<T> rows = left.stream().limit(limit).map(Placed::row).toList();
        boolean more = left.size() > rows.size();
        return new Page<>(
                rows, more ? Optional.of(order.id().apply(rows.getLast())) : Optional.empty());
    }

    private static <T> Placed<T> after(
            String id, List<T> all, Function<T, String> ids, Function<T, String> key) {
        for (T row : all) {
            if (ids.apply(row).equals(id)) return new Placed<>(key.apply(row), row);
        }
        throw Fault.wrong(
                "after", "`after` is what `next` told for this list: start without it again");
    }

    /// Adds the page to an answer, each row told as JSON.
    ObjectNode into(ObjectNode answer, String name, Function<T, ObjectNode> tell) {
        ArrayNode told = answer.putArray(name);
        for (T row : rows) told.add(tell.apply(row));
        next.ifPresent(id -> answer.put("next", id));
        return answer;
    }

    ObjectNode told(String name, Function<T, ObjectNode> tell) {
        return into(Json.object(), name, tell);
    }
}
