package org.bailiwick.server.command;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// A command as text, so that it can wait and be carried out later: every command is a record of
/// records, so one form does for all, those still to come too.
///
/// A text that a later version of this program no longer understands is told as such; whoever gave
/// the command gives it anew.
public final class KeptCommand {
    /// The longest text, in characters. What is longer has to be done in smaller parts.
    public static final int TEXT_MAX = 200_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String IS = "is";

    private KeptCommand() {}

    /// Ids of things that are not there yet are drawn by whoever gives a command, so the same
    /// command has others each time.
    ///
    /// @param ids how an id is written
    static String text(Command command, UnaryOperator<String> ids) {
        return new Out(ids).value(command).toString();
    }

    static String text(Command command) {
        return text(command, UnaryOperator.identity());
    }

    /// As people look at it.
    ///
    /// @throws IllegalArgumentException where it is no command's text
    public static ObjectNode shown(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) return object;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(broken);
        }
        throw new IllegalArgumentException("no object");
    }

    /// Empty where this version of the program has no such command.
    static Optional<Command> read(String text) {
        try {
            return Optional.of((Command) In.value(shown(text), Command.class));
        } catch (IllegalArgumentException | ReflectiveOperationException unknown) {
            return Optional.empty();
        }
    }

    private record Out(UnaryOperator<String> ids) {
        JsonNode value(Object value) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return switch (value) {
                case Id id -> nodes.stringNode(ids.apply(id.toString()));
                case String text -> nodes.stringNode(text);
                case Boolean flag -> nodes.booleanNode(flag);
                case Integer number -> nodes.numberNode(number);
                case Long number -> nodes.numberNode(number);
                case Enum<?> constant -> nodes.stringNode(constant.name());
                case Instant instant -> nodes.stringNode(instant.toString());
                case ZoneId zone -> nodes.stringNode(zone.getId());
                case byte[] bytes -> nodes.stringNode(Base64.getEncoder().encodeToString(bytes));
                case Levels levels -> list(levels.names());
                case Optional<?> perhaps ->
                        perhaps.<JsonNode>map(this::value).orElseGet(nodes::nullNode);
                case List<?> all -> list(all);
                case Set<?> all -> list(sorted(all));
                case Map<?, ?> all -> map(all);
                case Record parts -> parts(parts);
                default ->
                        throw new IllegalArgumentException("cannot be kept: " + value.getClass());
            };
        }

        private static List<?> sorted(Set<?> all) {
            return all.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
        }

        private ArrayNode list(Iterable<?> all) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (Object each : all) list.add(value(each));
            return list;
        }

        private ObjectNode map(Map<?, ?> all) {
            ObjectNode map = JsonNodeFactory.instance.objectNode();
            new TreeMap<>(all).forEach((key, value) -> map.set(key.toString(), value(value)));
            return map;
        }

        private ObjectNode parts(Record value) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put(IS, value.getClass().getSimpleName());
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                try {
                    node.set(part.getName(), value(part.getAccessor().invoke(value)));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException("a record shows its parts", impossible);
                }
            }
            return node;
        }
    }

    private static final class In {
        private In() {}

        static Object value(JsonNode node, Type type) throws ReflectiveOperationException {
            if (type instanceof ParameterizedType of) return several(node, of);
            if (!(type instanceof Class<?> wanted)) throw unfit(type);
            if (Id.class.isAssignableFrom(wanted) && wanted != Id.class) return id(node, wanted);
            if (wanted == Id.class) return anyId(node);
            if (wanted == String.class) return node.asString();
            if (wanted == boolean.class) return node.asBoolean();
            if (wanted == int.class) return node.asInt();
            if (wanted == long.class) return node.asLong();
            if (wanted == Instant.class) return Instant.parse(node.asString());
            if (wanted == ZoneId.class) return ZoneId.of(node.asString());
            if (wanted == byte[].class) return Base64.getDecoder().decode(node.asString());
            if (wanted == Levels.class) return Levels.of(texts(node));
            if (wanted.isEnum()) return constant(node.asString(), wanted);
            return parts(node, wanted);
        }

        private static Object several(JsonNode node, ParameterizedType of)
                throws ReflectiveOperationException {
            Type[] types = of.getActualTypeArguments();
            if (of.getRawType() == Optional.class) {
                return node.isNull() ? Optional.empty() : Optional.of(value(node, types[0]));
            }
            if (of.getRawType() == Map.class) {
                Map<String, Object> all = new TreeMap<>();
                for (String key : node.propertyNames()) {
                    all.put(key, value(node.get(key), types[1]));
                }
                return all;
            }
            List<Object> all = new ArrayList<>();
            for (JsonNode each : node) all.add(value(each, types[0]));
            return of.getRawType() == Set.class ? new LinkedHashSet<>(all) : all;
        }

        private static List<String> texts(JsonNode node) {
            List<String> texts = new ArrayList<>();
            for (JsonNode each : node) texts.add(each.asString());
            return texts;
        }

        private static Object constant(String name, Class<?> of) {
            return Arrays.stream(of.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unfit(of));
        }

        private static Object id(JsonNode node, Class<?> of) throws ReflectiveOperationException {
            Object found = of.getMethod("find", String.class).invoke(null, node.asString());
            if (found instanceof Optional<?> some && some.isPresent()) return some.get();
            throw unfit(of);
        }

        private static Object anyId(JsonNode node) throws ReflectiveOperationException {
            for (Class<?> each : Id.class.getPermittedSubclasses()) {
                Object found = each.getMethod("find", String.class).invoke(null, node.asString());
                if (found instanceof Optional<?> some && some.isPresent()) return some.get();
            }
            throw unfit(Id.class);
        }

        private static Object parts(JsonNode node, Class<?> wanted)
                throws ReflectiveOperationException {
            String name = node.path(IS).asString("");
            Class<?> record =
                    leaves(wanted)
                            .filter(c -> c.getSimpleName().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unfit(wanted));
            RecordComponent[] components = record.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            Set<String> known = new TreeSet<>(List.of(IS));
            for (int i = 0; i < components.length; i++) {
                @Nullable JsonNode part = node.get(components[i].getName());
                if (part == null) throw unfit(record);
                types[i] = components[i].getType();
                values[i] = value(part, components[i].getGenericType());
                known.add(components[i].getName());
            }
            if (!known.containsAll(node.propertyNames())) throw unfit(record);
            Constructor<?> make = record.getDeclaredConstructor(types);
            return make.newInstance(values);
        }

        private static java.util.stream.Stream<Class<?>> leaves(Class<?> type) {
            if (type.isRecord()) return java.util.stream.Stream.of(type);
            if (!type.isSealed()) return java.util.stream.Stream.empty();
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(In::leaves);
        }

        private static IllegalArgumentException unfit(Type type) {
            return new IllegalArgumentException("not as it is kept: " + type);
        }
    }
}
