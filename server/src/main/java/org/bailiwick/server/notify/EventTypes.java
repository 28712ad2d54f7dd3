package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Under which name each kind of fact is told to webhooks: the rows of `events.txt`. A test holds
/// that every kind has one.
public final class EventTypes {
    /// The name of what is sent to try an endpoint.
    public static final String TEST = "webhook.test";

    private static final String NOT_TOLD = "-";

    /// What begins so happens in no business: only the operator's webhooks hear it.
    private static final Set<String> OPERATORS = Set.of("person", "model", "key");

    private final Map<String, String> byFact;

    private EventTypes(Map<String, String> byFact) {
        this.byFact = Map.copyOf(byFact);
    }

    static EventTypes read() {
        try (InputStream in = EventTypes.class.getResourceAsStream("events.txt")) {
            if (in == null) throw new IllegalStateException("events.txt is not in the jar");
            Map<String, String> all = new HashMap<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String said = line.replaceFirst("#.*", "").strip();
                if (said.isEmpty()) continue;
                String[] parts = said.split("\\s+", 2);
                all.put(parts[0], parts[1]);
            }
            return new EventTypes(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Empty where it is not told.
    Optional<String> of(Change change) {
        return find(ChangeText.type(change)).filter(type -> !type.equals(NOT_TOLD));
    }

    /// What stands in the row of a kind of fact.
    Optional<String> find(String fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /// Every name there is, in order.
    public List<String> all() {
        TreeSet<String> all = new TreeSet<>(byFact.values());
        all.remove(NOT_TOLD);
        all.add(EndingEvents.TYPE);
        for (AlarmKind kind : AlarmKind.values()) all.add(kind.event());
        return List.copyOf(all);
    }

    /// Those that a webhook of a business can hear, in order.
    public List<String> ofBusinesses() {
        return all().stream()
                .filter(type -> !OPERATORS.contains(type.substring(0, type.indexOf('.'))))
                .toList();
    }
}
