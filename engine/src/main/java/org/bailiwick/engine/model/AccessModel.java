package org.bailiwick.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What can be done, and what one must hold to do it: the content of one model text.
///
/// Immutable; made by [ModelReader], which checks everything.
///
/// @param name the name in its first line, `tiktok` for one
/// @param subjectType what a person is called where types are named, `person` unless it says else
/// @param text the text it was read from, to the byte
public record AccessModel(
        String name, String subjectType, List<Kind> kinds, BusinessRules business, String text) {
    /// The most kinds of asset in one model.
    public static final int KINDS_MAX = 64;

    public AccessModel {
        kinds = List.copyOf(kinds);
    }

    /// Answers by name; make one and keep it.
    public Map<String, Kind> kindsByName() {
        return kinds.stream()
                .collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));
    }

    public Optional<Kind> kind(String kind) {
        for (Kind k : kinds) if (k.name().equals(kind)) return Optional.of(k);
        return Optional.empty();
    }
}
