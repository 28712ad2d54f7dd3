package org.bailiwick.server.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// One thing that begins or ends by its date, with the errand that lets it last longer.
///
/// @param title what it is
/// @param href where it is looked at; empty where nowhere
/// @param command that lets it last longer; empty where none does
/// @param fields what the command is about
public record CalendarRow(
        Data turn, String title, String href, String command, List<Case.Field> fields) {
    static List<CalendarRow> all(Frame frame, Data calendar) {
        return calendar.list("turns").stream().map(turn -> of(frame, turn)).toList();
    }

    private static CalendarRow of(Frame frame, Data turn) {
        String type = turn.text("type");
        String title =
                frame.say()
                        .of(
                                "calendar.type." + type,
                                "person",
                                name(frame, turn, "person.name"),
                                "asset",
                                name(frame, turn, "asset.name"),
                                "partner",
                                name(frame, turn, "partner.name"),
                                "group",
                                name(frame, turn, "group.name"),
                                "address",
                                name(frame, turn, "address"));
        String command = turn.text("what").equals("ends") ? command(turn) : "";
        return new CalendarRow(turn, title, href(frame, turn), command, fields(turn));
    }

    private static String name(Frame frame, Data turn, String path) {
        return turn.has(path) ? turn.text(path) : frame.say().of("calendar.somebody");
    }

    private static String command(Data turn) {
        return switch (turn.text("type")) {
            case "membership" -> "extend-member";
            case "assignment" -> "extend-assignment";
            case "group-place" -> "extend-group-member";
            case "share" -> turn.text("direction").equals("given") ? "extend-share" : "";
            case "access-link" -> "extend-access-link";
            default -> "";
        };
    }

    private static List<Case.Field> fields(Data turn) {
        String id = turn.text("id");
        return switch (turn.text("type")) {
            case "membership" -> List.of(new Case.Field("member", id));
            case "group-place" ->
                    List.of(
                            new Case.Field("group", id),
                            new Case.Field("member", turn.text("member")));
            case "access-link" -> List.of(new Case.Field("access_link", id));
            default -> List.of(new Case.Field(turn.text("type"), id));
        };
    }

    private static String href(Frame frame, Data turn) {
        String id = turn.text("id");
        return switch (turn.text("type")) {
            case "membership" -> frame.in("users/" + id);
            case "invitation" -> frame.in("users");
            case "assignment", "share" -> frame.in("accounts/" + turn.text("asset.id"));
            case "group-place" -> frame.in("accounts/groups/" + id);
            case "proposal" -> frame.in("partners");
            case "partnership" -> frame.in("partners/" + id);
            case "transfer" -> frame.in("accounts/transfers");
            case "access-link" -> frame.in("links/" + id);
            default -> "";
        };
    }

    public String day() {
        return turn.text("day");
    }

    public boolean ends() {
        return turn.text("what").equals("ends");
    }

    /// By which the row is known on a page.
    public String key() {
        return turn.text("id") + turn.text("member") + turn.text("what");
    }

    /// How many days are left, from a day on.
    public Optional<Long> left(String today) {
        return today.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ChronoUnit.DAYS.between(LocalDate.parse(today), LocalDate.parse(day())));
    }

    /// The day, as it is read.
    public String said(Say say) {
        return say.day(LocalDate.parse(day()).atStartOfDay(say.zone()).toInstant());
    }
}
