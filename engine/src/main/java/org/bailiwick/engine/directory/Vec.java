package org.bailiwick.engine.directory;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A persistent vector: setting an element gives a new vector that shares almost everything with
/// the old one.
///
/// While a [Draft] works, nodes that it made itself (they carry its token in their last cell) are
/// changed in place.
@SuppressWarnings("ReferenceEquality") // whether it is the very same node is the question
final class Vec<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int OWNER = WIDTH;
    private static final Vec<?> EMPTY = new Vec<>(0, 0, new Object[WIDTH + 1]);

    private final int size;
    private final int shift;
    private final @Nullable Object[] root;

    private Vec(int size, int shift, @Nullable Object[] root) {
        this.size = size;
        this.shift = shift;
        this.root = root;
    }

    @SuppressWarnings("unchecked") // the empty vector holds nothing of any type
    static <T> Vec<T> empty() {
        return (Vec<T>) EMPTY;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // only elements of type T are ever put in
    T get(int index) {
        @Nullable Object[] node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = child(node, (index >>> level) & (WIDTH - 1));
        }
        Object element = node[index & (WIDTH - 1)];
        if (index >= size || element == null) throw new IndexOutOfBoundsException(index);
        return (T) element;
    }

    /// Sets an element, or adds one when the index is the size.
    Vec<T> set(int index, T element, Object owner) {
        if (index > size) throw new IndexOutOfBoundsException(index);
        if (index == size && size == WIDTH << shift) {
            @Nullable Object[] grown = new @Nullable Object[WIDTH + 1];
            grown[0] = root;
            grown[OWNER] = owner;
            return new Vec<>(
                    size + 1, shift + BITS, setIn(grown, shift + BITS, index, element, owner));
        }
        @Nullable Object[] changed = setIn(root, shift, index, element, owner);
        int newSize = Math.max(size, index + 1);
        return changed == root && newSize == size ? this : new Vec<>(newSize, shift, changed);
    }

    private static @Nullable Object[] setIn(
            @Nullable Object[] node, int level, int index, Object element, Object owner) {
        @Nullable Object[] mine = owned(node, owner);
        int at = (index >>> level) & (WIDTH - 1);
        if (level == 0) {
            mine[at] = element;
        } else {
            Object below = mine[at];
            @Nullable Object[] next =
                    below == null ? new @Nullable Object[WIDTH + 1] : (@Nullable Object[]) below;
            mine[at] = setIn(next, level - BITS, index, element, owner);
        }
        return mine;
    }

    private static @Nullable Object[] owned(@Nullable Object[] node, Object owner) {
        if (node[OWNER] == owner) return node;
        @Nullable Object[] copy = Arrays.copyOf(node, WIDTH + 1);
        copy[OWNER] = owner;
        return copy;
    }

    private static @Nullable Object[] child(@Nullable Object[] node, int at) {
        Object below = node[at];
        if (below == null) throw new IndexOutOfBoundsException(at);
        return (@Nullable Object[]) below;
    }
}
