package org.bailiwick.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The lines a model is made of, each with an example to copy.
enum Shape {
    MODEL("model tiktok"),
    SUBJECT("subject person"),
    KIND("kind ad_account \"ad account\""),
    LEVELS("levels together"),
    CREATOR("creator"),
    ACTION("action campaign.view \"view campaigns\""),
    LEVEL("level operator \"Operator\" > analyst : campaign.create campaign.edit"),
    KEEPS("keeps suspended closed : campaign.view access.revoke"),
    BUSINESS("business"),
    ROLE("role admin : members.manage assets.manage"),
    FINANCE("finance manager > analyst : billing.manage");

    private final String example;

    Shape(String example) {
        this.example = example;
    }

    String example() {
        return example;
    }

    /// What such a line starts with.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Shape> startingWith(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /// All of them, for a sentence.
    static String words() {
        return Arrays.stream(values()).map(Shape::word).collect(Collectors.joining(", "));
    }

    /// Whether other lines use the name it declares.
    boolean declares() {
        return this == ACTION || this == LEVEL;
    }

    /// Whether a line that starts with this word has all it needs and nothing else.
    boolean fits(Statement line) {
        int words = line.words().size();
        boolean labelled = !line.label().isEmpty();
        boolean includes = !line.includes().isEmpty();
        boolean list = !line.list().isEmpty();
        return line.orderly()
                && switch (this) {
                    case MODEL, SUBJECT -> words == 1 && !labelled && !includes && !list;
                    case CREATOR, BUSINESS -> words == 0 && !includes && !list;
                    case LEVELS -> line.words().equals(List.of("together")) && !includes && !list;
                    case KIND -> words == 1 && labelled && !includes && !list;
                    case ACTION -> labelled && !includes && !list;
                    case LEVEL -> words == 1 && labelled && (includes || list);
                    case KEEPS -> words >= 1 && !labelled && !includes && list;
                    case ROLE -> words == 1 && !labelled && !includes && list;
                    case FINANCE -> words == 1 && !labelled && list;
                };
    }
}
