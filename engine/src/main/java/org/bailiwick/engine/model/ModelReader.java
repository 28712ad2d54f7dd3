package org.bailiwick.engine.model;

import java.util.Optional;

/// Reads the text form of an access model, and refuses whatever is not right in it.
///
/// The form is described in docs/model-file.md. A model that was adopted is read again whenever the
/// journal is: a check may be taken away, but a new one needs a new first line.
public final class ModelReader {
    /// The longest text, in characters.
    public static final int TEXT_LENGTH_MAX = 262_144;

    /// The longest line, in characters: as many actions as a kind can have fit in.
    public static final int LINE_LENGTH_MAX = 5_000;

    /// The longest name of a model, kind, level or action, in characters.
    public static final int NAME_LENGTH_MAX = 64;

    /// The longest label, in characters.
    public static final int LABEL_LENGTH_MAX = 100;

    /// The most problems that are told at once.
    public static final int PROBLEMS_MAX = 50;

    private final Problems problems = new Problems();
    private final ModelBuilder builder = new ModelBuilder(problems);

    private ModelReader() {}

    /// Reads a model, or throws a [ModelException] that lists everything that is wrong with it.
    public static AccessModel read(String text) {
        return new ModelReader().readAll(text);
    }

    private AccessModel readAll(String text) {
        if (text.length() > TEXT_LENGTH_MAX) {
            problems.add(
                    1,
                    "the text has %d characters; shorten it to at most %d",
                    text.length(),
                    TEXT_LENGTH_MAX);
            problems.throwIfAny();
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            readLine(i + 1, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        int last = lines.length - 1;
        builder.finish(last > 0 && lines[last].isEmpty() ? last : lines.length);
        problems.throwIfAny();
        return builder.model(text);
    }

    private void readLine(int number, String text) {
        TextCheck.check(number, text, problems);
        if (Statement.silent(text)) return;
        Statement line = Statement.of(number, text);
        builder.checkStart(line);
        Optional<Shape> shape = Shape.startingWith(line.word());
        if (shape.isEmpty()) {
            problems.add(
                    number,
                    "no line can start with `%s`; start it with %s",
                    line.word(),
                    Shape.words());
        } else if (shape.get().fits(line)) {
            builder.take(shape.get(), line);
        } else {
            problems.add(
                    number,
                    "this `%s` line cannot be read; write it like `%s`",
                    line.word(),
                    shape.get().example());
            builder.salvage(shape.get(), line);
        }
    }
}
