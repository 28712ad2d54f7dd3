package org.bailiwick.engine.directory;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A persistent vector: setting an element gives a new vector that shares almost everything with
/// the old one.
///
/// While a [Draft] works, nodes that it made itself (they carry its token in their last cell) are
/// changed in place. A vector read from a snapshot holds its lowest nodes packed until they are
/// asked for.
@SuppressWarnings("ReferenceEquality") // whether it is the very same node is the question
final class Vec<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int OWNER = WIDTH;
    private static final Vec<?> EMPTY = new Vec<>(0, 0, new Object[WIDTH + 1]);
    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(Object[].class);

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

    /// Elements in their stored form, from which they are made when first asked for.
    interface Packed {
        /// How many elements are kept together.
        int WIDTH = Vec.WIDTH;

        /// Puts the elements into the first cells.
        void unpack(@Nullable Object[] cells);
    }

    /// A vector of what is packed.
    ///
    /// @param packed each with [Packed#WIDTH] elements, the last perhaps with fewer
    static <T> Vec<T> packed(int size, List<? extends Packed> packed) {
        if (size == 0) return empty();
        List<Object> level = new ArrayList<>(packed);
        if (packed.size() == 1) level.set(0, unpacked(packed.get(0)));
        int shift = 0;
        for (; level.size() > 1; shift += BITS) {
            List<Object> above = new ArrayList<>(level.size() / WIDTH + 1);
            for (int i = 0; i < level.size(); i += WIDTH) {
                @Nullable Object[] node = new @Nullable Object[WIDTH + 1];
                for (int j = i; j < Math.min(i + WIDTH, level.size()); j++) {
                    node[j - i] = level.get(j);
                }
                above.add(node);
            }
            level = above;
        }
        return new Vec<>(size, shift, (@Nullable Object[]) level.get(0));
    }

    private static @Nullable Object[] unpacked(Packed packed) {
        @Nullable Object[] cells = new @Nullable Object[WIDTH + 1];
        packed.unpack(cells);
        return cells;
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
                    below == null ? new @Nullable Object[WIDTH + 1] : child(mine, at);
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
        Object below = CELLS.getAcquire(node, at);
        if (below instanceof @Nullable Object[] inner) return inner;
        if (below == null) throw new IndexOutOfBoundsException(at);
        CELLS.compareAndSet(node, at, below, unpacked((Packed) below));
        return (@Nullable Object[]) CELLS.getAcquire(node, at);
    }
}
