package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.decision.Calendar;
import org.bailiwick.server.command.Epoch;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One change of one entry, as it is told outside. Its id follows from where it stands, so it is
/// the same however often it is sent.
///
/// @param type a name of [EventTypes]
/// @param last whether it is the last change of its entry
/// @param body what is sent
public record HookEvent(String id, String type, long seq, int part, boolean last, byte[] body) {
    /// The most bytes of a body.
    static final int BODY_BYTES_MAX = 20_000;

    private static final Pattern ID =
            Pattern.compile("evt_([0-9a-z]{13})_([0-9]{1,18})_([0-9]{1,9})");

    private static final Pattern ALARM = Pattern.compile("evt_alm_[0-9a-zA-Z_]{1,100}");
    private static final String THING = "[a-z]{1,5}_[0-9a-z]{26}";
    private static final Pattern ENDING =
            Pattern.compile("evt_end_" + THING + "(\\." + THING + ")?_-?[0-9]{1,18}_[0-9]{1,2}");

    /// Where an event stands.
    record Place(String epoch, long seq, int part) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof HookEvent that
                && id.equals(that.id)
                && type.equals(that.type)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    static HookEvent of(Epoch epoch, Entry entry, int part, String type) {
        Change change = entry.changes().get(part);
        String id = "evt_" + epoch + "_" + entry.seq() + "_" + part;
        ObjectNode data = node().put("event", id).put("position", epoch + "." + entry.seq());
        Hearing.ids(change).forEach(data::put);
        boolean last = part == entry.changes().size() - 1;
        return new HookEvent(id, type, entry.seq(), part, last, body(type, entry.time(), data));
    }

    /// Something ends soon. Its id follows from what is said.
    ///
    /// @param owner whether it is for the side that extends it
    static HookEvent ending(
            Calendar.Thing thing, EndingStore.Told told, boolean owner, Instant now) {
        String id =
                "evt_end_%s_%d_%d".formatted(told.thing(), told.end().toEpochMilli(), told.days());
        ObjectNode data = node().put("event", id);
        EndingNotices.extension(thing)
                .ifPresent(extension -> {
                    extension.parts().forEach((part, its) -> data.put(part, its.toString()));
                    data.put("until", told.end().toString()).put("days", told.days());
                    if (!owner) return;
                    ObjectNode extend = data.putObject("extend");
                    extend.put("command", extension.command());
                    extension.parts().forEach((part, its) -> extend.put(part, its.toString()));
                });
        String type = EndingEvents.TYPE;
        return new HookEvent(id, type, 0, 0, true, body(type, now, data));
    }

    /// Tells nothing but that it was sent.
    static HookEvent test(String id, Instant now, String hook) {
        ObjectNode data = node().put("event", id).put("webhook", hook);
        return new HookEvent(id, EventTypes.TEST, 0, 0, true, body(EventTypes.TEST, now, data));
    }

    private static byte[] body(String type, Instant at, ObjectNode data) {
        ObjectNode body = node().put("type", type).put("timestamp", at.toString());
        body.set("data", data);
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
        if (bytes.length > BODY_BYTES_MAX) throw new IllegalStateException("too long: " + type);
        return bytes;
    }

    private static ObjectNode node() {
        return JsonMapper.shared().createObjectNode();
    }

    /// An alarm, with what it is about.
    static HookEvent alarm(Alarm alarm) {
        String id = "evt_" + alarm.id();
        ObjectNode data = node().put("event", id).put("position", alarm.position());
        data.put("business", alarm.business().toString());
        if (!alarm.about().isEmpty()) data.put("about", alarm.about());
        String type = alarm.kind().event();
        return new HookEvent(id, type, 0, 0, true, body(type, alarm.at(), data));
    }

    static boolean isEnding(String id) {
        return ENDING.matcher(id).matches() || ALARM.matcher(id).matches();
    }

    /// One that is kept as it was sent, because it stands nowhere in the journal.
    public static HookEvent kept(String id, String type, byte[] body) {
        return new HookEvent(id, type, 0, 0, true, body);
    }

    /// Where the event with this id stands; empty where it is none.
    static Optional<Place> place(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(
                new Place(
                        parts.group(1),
                        Long.parseLong(parts.group(2)),
                        Integer.parseInt(parts.group(3))));
    }
}
