package org.bailiwick.server.tidy;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

/// A record that holds an array compares what is in it, so it has its own `equals`. A private one
/// is a carrier inside one file and is left alone.
public final class Bytes {

    private Bytes() {}

    public static List<String> breaches(Source source) {
        if (!source.isMain()) return List.of();
        return source.parsed((unit, lines) -> {
            var scanner = new ArrayRecords(source, lines);
            scanner.scan(unit, null);
            return scanner.breaches;
        });
    }

    private static final class ArrayRecords extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Source source;
        private final Source.Lines lines;
        private final List<String> breaches = new ArrayList<>();

        private ArrayRecords(Source source, Source.Lines lines) {
            this.source = source;
            this.lines = lines;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (isSharedRecord(type) && holdsArray(type) && !hasEquals(type)) {
                breaches.add(
                        source.at(
                                lines.first(type),
                                ("%s holds an array, so two of them with the same content differ:"
                                                + " give it equals and hashCode with Arrays")
                                        .formatted(type.getSimpleName())));
            }
            return super.visitClass(type, null);
        }

        private static boolean isSharedRecord(ClassTree type) {
            return type.getKind() == Tree.Kind.RECORD
                    && !type.getModifiers().getFlags().contains(Modifier.PRIVATE);
        }

        private static boolean holdsArray(ClassTree type) {
            return type.getMembers().stream()
                    .anyMatch(member ->
                            member instanceof VariableTree field
                                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)
                                    && field.getType() instanceof ArrayTypeTree);
        }

        private static boolean hasEquals(ClassTree type) {
            return type.getMembers().stream()
                    .anyMatch(member ->
                            member instanceof MethodTree method
                                    && method.getName().contentEquals("equals"));
        }
    }
}
