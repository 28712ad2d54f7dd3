package org.bailiwick.server.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Ways, drawn: four columns of boxes, and a line from box to box for each step of a way.
///
/// @param more ways that are not drawn; the table has them
public record Picture(List<Box> boxes, List<Line> lines, int height, int more) {
    /// The most ways that are drawn.
    static final int DRAWN_MAX = 40;

    public static final int WIDTH = 960;
    public static final int BOX_WIDTH = 198;
    public static final int BOX_HEIGHT = 46;

    /// The column of what gives something.
    private static final int GIVES = 2;

    private static final int COLUMN = 254;
    private static final int ROW = 60;
    private static final int TEXT_MAX = 25;

    /// A box, with its left upper corner.
    ///
    /// @param reason whether below its text stands why it opens nothing
    public record Box(int x, int y, MapRow.Cell cell, boolean dead, boolean reason) {
        public String text() {
            return shortened(cell.text());
        }

        public String sub() {
            return shortened(cell.sub());
        }
    }

    /// A line, as the `d` of a path.
    public record Line(String d, boolean dead) {}

    /// A box while it is placed: from which row to which it reaches.
    private static final class Place {
        private final MapRow.Cell cell;
        private final int first;
        private int last;
        private int middle;
        private boolean dead = true;

        Place(MapRow.Cell cell, int row) {
            this.cell = cell;
            first = row;
            last = row;
        }

        int wanted() {
            return (first + last) * ROW / 2 + ROW / 2;
        }
    }

    /// @param rows in an order in which those that share a box follow each other
    static Picture of(List<MapRow> rows) {
        List<MapRow> drawn = rows.subList(0, Math.min(rows.size(), DRAWN_MAX));
        List<Function<MapRow, MapRow.Cell>> columns =
                List.of(MapRow::who, MapRow::as, MapRow::drawn, MapRow::on);
        List<Map<String, Place>> placed = new ArrayList<>();
        for (var column : columns) placed.add(place(drawn, column));
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            int x = i * COLUMN;
            for (Place place : placed.get(i).values()) {
                boolean reason = place.dead && i == GIVES;
                int y = place.middle - BOX_HEIGHT / 2;
                boxes.add(new Box(x, y, place.cell, place.dead, reason));
            }
        }
        List<Line> lines = lines(drawn, columns, placed);
        int height = Math.max(1, drawn.size()) * ROW;
        return new Picture(List.copyOf(boxes), lines, height, rows.size() - drawn.size());
    }

    private static Map<String, Place> place(
            List<MapRow> rows, Function<MapRow, MapRow.Cell> column) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            MapRow.Cell cell = column.apply(rows.get(i));
            int row = i;
            Place place = places.computeIfAbsent(cell.key(), _ -> new Place(cell, row));
            place.last = i;
            if (rows.get(i).live()) place.dead = false;
        }
        settle(List.copyOf(places.values()), rows.size() * ROW - ROW / 2);
        return places;
    }

    /// Each as near as can be to the middle of its rows, and none over another.
    private static void settle(List<Place> places, int lowest) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingInt(Place::wanted));
        int free = ROW / 2;
        for (Place place : sorted) {
            place.middle = Math.max(place.wanted(), free);
            free = place.middle + ROW;
        }
        int most = lowest;
        for (Place place : sorted.reversed()) {
            place.middle = Math.min(place.middle, most);
            most = place.middle - ROW;
        }
    }

    private static List<Line> lines(
            List<MapRow> rows,
            List<Function<MapRow, MapRow.Cell>> columns,
            List<Map<String, Place>> placed) {
        Map<String, Boolean> dead = new LinkedHashMap<>();
        for (int i = 0; i + 1 < columns.size(); i++) {
            for (MapRow row : rows) {
                Place from = placed.get(i).get(columns.get(i).apply(row).key());
                Place to = placed.get(i + 1).get(columns.get(i + 1).apply(row).key());
                if (from == null || to == null) continue;
                String d = path(i * COLUMN + BOX_WIDTH, from.middle, to.middle);
                dead.merge(d, !row.live(), Boolean::logicalAnd);
            }
        }
        return dead.entrySet().stream().map(e -> new Line(e.getKey(), e.getValue())).toList();
    }

    private static String path(int x, int from, int to) {
        int end = x + COLUMN - BOX_WIDTH;
        int bend = (x + end) / 2;
        return String.format(
                Locale.ROOT, "M%d %dC%d %d %d %d %d %d", x, from, bend, from, bend, to, end, to);
    }

    /// Cut between characters, never within one.
    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= TEXT_MAX) return text;
        return text.substring(0, text.offsetByCodePoints(0, TEXT_MAX - 1)) + "…";
    }
}
