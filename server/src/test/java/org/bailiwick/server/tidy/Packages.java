package org.bailiwick.server.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Every package of the program says what it is and that nothing in it is null unmarked.
public final class Packages {

    private Packages() {}

    public static List<String> breaches(List<Source> sources) {
        Set<Path> marked =
                sources.stream()
                        .filter(Source::isPackageInfo)
                        .filter(source -> source.text().lines().anyMatch("@NullMarked"::equals))
                        .map(Packages::folder)
                        .collect(Collectors.toSet());
        return sources.stream()
                .filter(Source::isMain)
                .collect(Collectors.groupingBy(Packages::folder))
                .entrySet()
                .stream()
                .filter(entry -> !marked.contains(entry.getKey()))
                .map(entry -> complaint(entry.getValue().getFirst()))
                .sorted()
                .toList();
    }

    private static String complaint(Source one) {
        return one.at(
                1,
                "its package has no package-info.java with @NullMarked: add one that says in a"
                        + " sentence what the package is");
    }

    private static Path folder(Source source) {
        return source.path().resolveSibling(".").normalize();
    }
}
