package org.bailiwick.server.tiktok;

import org.bailiwick.server.seal.Address;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes down what the rows of one line say, and what of it was not understood.
final class Rows {
    /// The longest text of a field, in characters. TikTok's own limit for names is 250.
    static final int TEXT_LENGTH_MAX = 1_000;

    /// Ids are whole numbers of 64 bits, or whatever an anonymous recording has in their place.
    private static final String ID = "[0-9A-Za-z._-]{1,64}";

    private final int line;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Scope> covers = new ArrayList<>();
    private boolean partly;
    private int count;

    Rows(int line) {
        this.line = line;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /// Says what the list is all of.
    void covers(Scope scope) {
        covers.add(scope);
    }

    void count(int rows) {
        count += rows;
    }

    /// The rows in a field, counted; none, and said so, where there is no array.
    List<JsonNode> list(JsonNode data, String field) {
        JsonNode array = data.path(field);
        if (!array.isArray()) {
            skip(Matter.NO_ROWS, field);
            return List.of();
        }
        List<JsonNode> rows = new ArrayList<>(array.size());
        for (JsonNode row : array) rows.add(row);
        count(rows.size());
        return rows;
    }

    /// Says something once for the line.
    void note(Matter matter, String... about) {
        Notice notice = Notice.at(line, matter, about);
        if (!notices.contains(notice)) notices.add(notice);
    }

    /// As [#note], about something that leaves a row out: what the list does not name may be there.
    void skip(Matter matter, String... about) {
        partly = true;
        note(matter, about);
    }

    /// Says which fields of a row are not known.
    void known(JsonNode row, Set<String> fields) {
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            if (field.getValue().isNull() || fields.contains(field.getKey())) continue;
            note(Matter.FIELD, field.getKey());
        }
    }

    /// The id in a field; empty, and said so, where there is none.
    String id(JsonNode row, String field) {
        String id = Json.text(row, field);
        if (id.matches(ID)) return id;
        skip(Matter.NO_ID, field);
        return "";
    }

    /// A text in a field, or empty; one without measure counts as none.
    String text(JsonNode row, String field) {
        String text = Json.text(row, field).strip();
        if (text.length() <= TEXT_LENGTH_MAX) return text;
        note(Matter.TEXT_TOO_LONG, field);
        return "";
    }

    /// The address in a row, in its normal form, or empty.
    String address(JsonNode row) {
        String typed = text(row, "user_email");
        Optional<Address> address = Address.find(typed);
        if (address.isEmpty() && !typed.isEmpty()) note(Matter.ADDRESS_UNREADABLE);
        return address.map(Address::text).orElse("");
    }

    /// The asset of a row; where the row is silent about its type, of the type asked for.
    Optional<AssetKey> asset(JsonNode row, String askedType) {
        String type = Json.text(row, "asset_type");
        String id = id(row, "asset_id");
        return id.isEmpty() ? Optional.empty() : asset(type.isEmpty() ? askedType : type, id);
    }

    Optional<AssetKey> asset(String type, String id) {
        Optional<AssetType> found = AssetType.find(type);
        if (found.isEmpty()) skip(Matter.VALUE_SKIPPED, "asset_type", type);
        return found.map(its -> new AssetKey(its, id));
    }

    Told told(Told.Source source, Told.Page page) {
        return new Told(line, source, page, covers, partly, count, facts);
    }

    List<Notice> notices() {
        return notices;
    }

    int line() {
        return line;
    }
}
