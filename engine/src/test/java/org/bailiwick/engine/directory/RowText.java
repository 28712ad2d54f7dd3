package org.bailiwick.engine.directory;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Every field of every row, in words: so that none is forgotten where rows are copied.
final class RowText {
    private RowText() {}

    static List<String> of(State state) {
        List<String> all = new ArrayList<>();
        all.add("%s %s %s".formatted(state.seq(), state.time(), state.model().text().hashCode()));
        all.add(state.sources() + " " + state.platforms());
        state.aliases().forEach((chain, key) -> all.add(key + " " + chain));
        for (Table<?> table : tables(state)) {
            for (int i = 0; i < table.size(); i++) all.add(of(table.get(i)));
        }
        return all;
    }

    static List<Table<? extends Row>> tables(State state) {
        return List.of(
                state.persons(),
                state.addresses(),
                state.businesses(),
                state.members(),
                state.invitations(),
                state.assets(),
                state.assignments(),
                state.groups(),
                state.partnerships(),
                state.shares(),
                state.keys(),
                state.transfers(),
                state.codes(),
                state.requests(),
                state.links(),
                state.confirmations(),
                state.approvals());
    }

    private static String of(Row row) {
        List<String> fields = new ArrayList<>();
        for (Field field : fields(row.getClass())) {
            fields.add(field.getName() + "=" + value(get(field, row)));
        }
        return row.getClass().getSimpleName() + fields;
    }

    /// Those of every row first.
    static List<Field> fields(Class<?> row) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = row; each != Object.class; each = each.getSuperclass()) {
            fields.addAll(0, List.of(each.getDeclaredFields()));
        }
        fields.removeIf(f -> Modifier.isStatic(f.getModifiers()) || f.isSynthetic());
        return fields;
    }

    private static Object get(Field field, Row row) {
        try {
            field.setAccessible(true);
            return field.get(row);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object value(Object value) {
        return switch (value) {
            case int[] refs -> Arrays.toString(refs);
            case Assignment assignment -> assignment.ref;
            case Holding.Several several -> several.all().stream().map(RowText::value).toList();
            case org.bailiwick.engine.change.Sealed text -> Arrays.toString(text.bytes());
            case java.util.Map<?, ?> map -> new TreeMap<>(map);
            case IntMap<?> map -> {
                TreeMap<Integer, Object> sorted = new TreeMap<>();
                map.forEach((v, k) -> sorted.put(k, value(v)));
                yield sorted;
            }
            default -> value;
        };
    }
}
