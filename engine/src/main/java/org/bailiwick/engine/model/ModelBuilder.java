package org.bailiwick.engine.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Puts a model together from its lines.
final class ModelBuilder {
    /// What a person is called where a model does not say.
    private static final String SUBJECT_DEFAULT = "person";

    /// Types that are no kinds of asset wherever types are named.
    private static final Set<String> RESERVED = Set.of("business", "person", "group");

    /// Types that are no persons.
    private static final Set<String> RESERVED_SUBJECTS = Set.of("business", "group");

    private final Problems problems;
    private final Map<Shape, Statement> firsts = new EnumMap<>(Shape.class);
    private final SequencedMap<String, KindReader> kinds = new LinkedHashMap<>();
    private final List<BusinessReader> businesses = new ArrayList<>();
    private final Set<Shape> lost = EnumSet.noneOf(Shape.class);
    private Section section;
    private boolean started;

    ModelBuilder(Problems problems) {
        this.problems = problems;
        this.section = new Section.None(problems);
    }

    /// Reports a text that does not start with its name.
    void checkStart(Statement line) {
        if (!started && !line.word().equals(Shape.MODEL.word())) nameless(line.line());
        started = true;
    }

    private void nameless(int line) {
        problems.add(
                line,
                "the model has no name yet; start the text with a line like `%s`",
                Shape.MODEL.example());
    }

    void take(Shape shape, Statement line) {
        switch (shape) {
            case MODEL -> {
                once(shape, line);
                Names.checkModel(line, problems);
            }
            case SUBJECT -> {
                once(shape, line);
                Names.checkPlain(line, problems);
            }
            case KIND -> startKind(line);
            case BUSINESS -> startBusiness(line);
            case LEVELS, CREATOR, ACTION, LEVEL, KEEPS, ROLE, FINANCE -> section.take(shape, line);
        }
    }

    /// Takes from a line that cannot be read what keeps the rest from looking wrong.
    void salvage(Shape shape, Statement line) {
        if (shape == Shape.KIND || shape == Shape.BUSINESS) {
            endSection();
            lost.add(shape);
        } else if (shape.declares() && !line.words().isEmpty()) {
            section.take(shape, line.nameOnly());
        }
    }

    private void once(Shape shape, Statement line) {
        Statement first = firsts.putIfAbsent(shape, line);
        if (first == null) return;
        problems.add(
                line.line(),
                "a `%s` line stands in line %d already; take one of the two out",
                shape.word(),
                first.line());
    }

    private void startKind(Statement line) {
        endSection();
        Names.checkPlain(line, problems);
        Names.checkLabel(line, problems);
        var kind = new KindReader(line, problems);
        KindReader first = kinds.putIfAbsent(line.name(), kind);
        if (first != null) {
            problems.add(
                    line.line(),
                    "kind `%s` stands in line %d already; take one of the two out",
                    line.name(),
                    first.head().line());
        } else if (kinds.size() == AccessModel.KINDS_MAX + 1) {
            problems.add(
                    line.line(),
                    "the model has more than %d kinds; take some out",
                    AccessModel.KINDS_MAX);
        }
        section = kind;
    }

    private void startBusiness(Statement line) {
        endSection();
        once(Shape.BUSINESS, line);
        var business = new BusinessReader(line, problems);
        businesses.add(business);
        section = business;
    }

    private void endSection() {
        section.finish();
        section = new Section.Lost();
    }

    /// Checks what can be said only of the whole text.
    void finish(int lastLine) {
        endSection();
        if (!started) nameless(lastLine);
        checkNames();
        if (kinds.isEmpty() && !lost.contains(Shape.KIND)) {
            problems.add(
                    lastLine,
                    "the model has no kind of asset; add a line like `%s`",
                    Shape.KIND.example());
        }
        if (businesses.isEmpty() && !lost.contains(Shape.BUSINESS)) {
            problems.add(
                    lastLine,
                    "the model does not say what can be done in a business; add the line `%s` and"
                            + " what belongs under it",
                    Shape.BUSINESS.example());
        }
    }

    private void checkNames() {
        String subject = name(Shape.SUBJECT, SUBJECT_DEFAULT);
        Statement said = firsts.get(Shape.SUBJECT);
        if (said != null && RESERVED_SUBJECTS.contains(subject)) {
            problems.add(
                    said.line(),
                    "a person cannot be called `%s`, which names something else; choose another"
                            + " name",
                    subject);
        }
        for (KindReader kind : kinds.values()) {
            String name = kind.head().name();
            if (!RESERVED.contains(name) && !name.equals(subject)) continue;
            problems.add(
                    kind.head().line(),
                    "a kind cannot be called `%s`, which names something else; choose another name",
                    name);
        }
    }

    private String name(Shape shape, String otherwise) {
        return Optional.ofNullable(firsts.get(shape)).map(Statement::name).orElse(otherwise);
    }

    /// The model; only where no problem was found.
    AccessModel model(String text) {
        var built = new ArrayList<Kind>();
        for (KindReader kind : kinds.values()) built.add(kind.kind(built.size()));
        return new AccessModel(
                name(Shape.MODEL, ""),
                name(Shape.SUBJECT, SUBJECT_DEFAULT),
                built,
                businesses.getFirst().rules(),
                text);
    }
}
