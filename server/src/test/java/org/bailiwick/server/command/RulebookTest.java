package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.Installation;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.session.Scopes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every command with every kind of caller: allowed or refused as the table says.
class RulebookTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String OPERATOR = "operator";
    private static final String ASSETS_KEY = "assets key";

    @TempDir Path temp;

    private final Ids ids = new Ids(new SecureRandom());
    private Office office;
    private Rulebook world;
    private Map<String, Command> commands;

    @BeforeEach
    void open() {
        office = Installation.write(new DataDir(temp), Map.of(), () -> NOW);
        Desk desk = office.desk().orElseThrow();
        world = new Rulebook(desk, ids);
        commands = EveryCommand.in(world, desk);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void noCommandIsLeftOut() throws IOException {
        Set<String> tried = new TreeSet<>();
        for (Command command : commands.values()) tried.add(command.getClass().getName());
        Set<String> all = new TreeSet<>();
        leaves(Command.class, all);
        assertThat(all).hasSizeGreaterThan(50);
        assertThat(tried).isEqualTo(all);
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(commands.keySet());
    }

    private static void leaves(Class<?> type, Set<String> found) {
        if (!type.isSealed()) {
            found.add(type.getName());
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) leaves(permitted, found);
    }

    @Test
    void everyCallerMayWhatTheTableSays() throws IOException {
        Map<String, Set<String>> table = table();
        Map<Caller, String> callers = callers();
        Set<String> known = new TreeSet<>(callers.values());
        callers.keySet().forEach(caller -> known.add(forWhom(caller)));
        table.values().forEach(named -> assertThat(known).containsAll(named));
        List<String> wrong = new ArrayList<>();
        commands.forEach((name, command) ->
                callers.forEach((caller, called) -> {
                    Set<String> named = table.getOrDefault(name, Set.of());
                    boolean should = named.contains(called) || named.contains(forWhom(caller));
                    String seen = outcome(caller, command);
                    if (seen.equals("refused") == should) {
                        wrong.add("%s: %s (%s): %s".formatted(name, called, caller, seen));
                    }
                }));
        assertThat(wrong).isEmpty();
        assertThat(callers.size() * commands.size()).isGreaterThan(5_000);
    }

    /// A line that nobody could ever carry out would prove nothing.
    @Test
    void everyLineCanBeCarriedOut() {
        commands.forEach((name, command) -> {
            if (command instanceof BusinessCommand.CloseBusiness) return;
            assertThat(outcome(Caller.operator(), command)).as(name).isEqualTo("done");
        });
    }

    /// `done`, `refused` where the caller may not, or what else was in the way.
    private String outcome(Caller caller, Command command) {
        try {
            office.desk().orElseThrow().preview(caller, command, office.sealer());
            return "done";
        } catch (Refused refused) {
            return switch (refused.refusal()) {
                case Refusal.NotAllowed _, Refusal.NotForYou _ -> "refused";
                default -> String.valueOf(refused.refusal());
            };
        }
    }

    /// Every caller, and what the table calls him; what it never names may nothing.
    private Map<Caller, String> callers() {
        Map<Caller, String> callers = new LinkedHashMap<>();
        callers.put(Caller.operator(), OPERATOR);
        callers.put(Caller.source("list"), OPERATOR);
        callers.put(new Caller(Actor.CLOCK, Actor.NOBODY, Set.of(), Proof.SILENT), "clock");
        callers.put(new Caller(Actor.NOBODY, Actor.NOBODY, Set.of(), Proof.SILENT), "nobody");
        callers.put(Caller.person(ids.person()), "unknown");
        Set<String> others = new TreeSet<>(Scopes.ALL);
        others.removeAll(Set.of(Scopes.OPERATE, Scopes.ASSETS));
        for (String scope : Scopes.ALL) {
            callers.put(Caller.program(world.key, Set.of(scope)), program(scope));
        }
        callers.put(Caller.program(world.key, others), "key");
        callers.put(Caller.program(world.key, Set.of()), "key");
        world.people.forEach((called, person) -> {
            callers.put(Caller.person(person), called);
            callers.put(acting(person, Set.of(Scopes.ACT)), called);
            callers.put(acting(person, Set.copyOf(Scopes.ALL)), called);
            for (String scope : Scopes.ALL) {
                if (scope.equals(Scopes.ACT)) continue;
                callers.put(acting(person, Set.of(scope)), "key");
            }
        });
        return callers;
    }

    private String forWhom(Caller caller) {
        for (var each : world.people.entrySet()) {
            boolean his = caller.actsFor().filter(each.getValue()::equals).isPresent();
            if (his) return "program for " + each.getKey();
        }
        return "nobody's program";
    }

    private Caller acting(PersonId person, Set<String> scopes) {
        return Caller.program(world.key, scopes, person);
    }

    private static String program(String scope) {
        return switch (scope) {
            case Scopes.OPERATE -> OPERATOR;
            case Scopes.ASSETS -> ASSETS_KEY;
            default -> "key";
        };
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        try (InputStream in =
                Objects.requireNonNull(
                        RulebookTest.class.getResourceAsStream(
                                "/command/who-may-command-what.txt"))) {
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                int bar = line.indexOf('|');
                Set<String> callers = new TreeSet<>();
                COMMA.splitAsStream(line.substring(bar + 1))
                        .map(String::strip)
                        .forEach(callers::add);
                table.put(line.substring(0, bar).strip(), callers);
            }
        }
        return table;
    }
}
