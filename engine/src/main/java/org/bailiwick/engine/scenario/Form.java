package org.bailiwick.engine.scenario;

import java.util.function.Function;

/// How a line is written.
///
/// @param example shown where a line has another form
/// @param reads the line; its first word is still to come where it is a name, and taken where it is
///   a verb
record Form(String example, Function<Cursor, Line> reads) {
    Line read(Cursor cursor) {
        try {
            Line line = reads.apply(cursor);
            cursor.end();
            return line;
        } catch (Unfit unfit) {
            throw new Unfit(unfit.sentence() + "; write it like `" + example + "`");
        } catch (IllegalArgumentException invalid) {
            throw new Unfit(invalid.getMessage() + "; write it like `" + example + "`");
        }
    }
}
