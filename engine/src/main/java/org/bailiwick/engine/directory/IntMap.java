package org.bailiwick.engine.directory;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/// A persistent map from whole numbers: putting and removing give a new map that shares almost
/// everything with the old one.
///
/// A compressed hash trie: each node keeps its own entries beside its children. The hash is a
/// one-to-one mixing of the key, so two keys always part somewhere.
public final class IntMap<V> {
    private static final int BITS = 5;
    private static final IntMap<?> EMPTY =
            new IntMap<>(0, new Node(new Object(), 0, 0, new int[0], new Object[0]));

    private final int size;
    private final Node root;

    private IntMap(int size, Node root) {
        this.size = size;
        this.root = root;
    }

    @SuppressWarnings("unchecked") // the empty map holds nothing of any type
    static <V> IntMap<V> empty() {
        return (IntMap<V>) EMPTY;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean contains(int key) {
        return get(key) != null;
    }

    @SuppressWarnings("unchecked") // only values of type V are ever put in
    public @Nullable V get(int key) {
        int hash = mix(key);
        Node node = root;
        for (int shift = 0; ; shift += BITS) {
            int bit = 1 << ((hash >>> shift) & 31);
            if ((node.data & bit) != 0) {
                int at = Integer.bitCount(node.data & (bit - 1));
                return node.keys[at] == key ? (V) node.slots[at] : null;
            }
            if ((node.nodes & bit) == 0) return null;
            node = node.child(bit);
        }
    }

    IntMap<V> put(int key, V value, Object owner) {
        boolean added = get(key) == null;
        Node changed = put(root, key, value, mix(key), 0, owner);
        return changed == root && !added ? this : new IntMap<>(added ? size + 1 : size, changed);
    }

    IntMap<V> remove(int key, Object owner) {
        if (get(key) == null) return this;
        if (size == 1) return empty();
        return new IntMap<>(size - 1, remove(root, key, mix(key), 0, owner));
    }

    /// Hands every entry over, in no order that means anything.
    @SuppressWarnings("unchecked") // only values of type V are ever put in
    public void forEach(ObjIntConsumer<V> each) {
        walk(root, (ObjIntConsumer<Object>) each);
    }

    /// The keys, smallest first.
    public int[] sortedKeys() {
        int[] keys = new int[size];
        int[] at = {0};
        forEach((value, key) -> keys[at[0]++] = key);
        Arrays.sort(keys);
        return keys;
    }

    /// Whether there is such a value.
    @SuppressWarnings("unchecked") // only values of type V are ever put in
    public boolean any(Predicate<V> such) {
        return any(root, (Predicate<Object>) such);
    }

    private static boolean any(Node node, Predicate<Object> such) {
        int entries = node.keys.length;
        for (int i = 0; i < entries; i++) if (such.test(node.slots[i])) return true;
        for (int i = entries; i < node.slots.length; i++) {
            if (any((Node) node.slots[i], such)) return true;
        }
        return false;
    }

    private static void walk(Node node, ObjIntConsumer<Object> each) {
        int entries = node.keys.length;
        for (int i = 0; i < entries; i++) each.accept(node.slots[i], node.keys[i]);
        for (int i = entries; i < node.slots.length; i++) walk((Node) node.slots[i], each);
    }

    private static Node put(Node node, int key, Object value, int hash, int shift, Object owner) {
        int bit = 1 << ((hash >>> shift) & 31);
        if ((node.data & bit) != 0) {
            int at = Integer.bitCount(node.data & (bit - 1));
            if (node.keys[at] == key) return node.withSlot(at, value, owner);
            int below = shift + BITS;
            Node child = Node.of(node.keys[at], node.slots[at], mix(node.keys[at]), below, owner);
            return node.pushDown(bit, at, put(child, key, value, hash, below, owner), owner);
        }
        if ((node.nodes & bit) != 0) {
            Node changed = put(node.child(bit), key, value, hash, shift + BITS, owner);
            return node.withSlot(node.childAt(bit), changed, owner);
        }
        return node.insert(bit, key, value, owner);
    }

    private static Node remove(Node node, int key, int hash, int shift, Object owner) {
        int bit = 1 << ((hash >>> shift) & 31);
        if ((node.data & bit) != 0) {
            return node.without(bit, Integer.bitCount(node.data & (bit - 1)), owner);
        }
        Node changed = remove(node.child(bit), key, hash, shift + BITS, owner);
        if (changed.nodes == 0 && changed.keys.length == 1) return node.pullUp(bit, changed, owner);
        return node.withSlot(node.childAt(bit), changed, owner);
    }

    private static int mix(int key) {
        int h = key * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    /// `data` says which of the 32 places hold an entry, `nodes` which hold a child; `slots` has
    /// the values in the order of the keys, then the children.
    @SuppressWarnings("ReferenceEquality") // whether it is the very same node is the question
    private static final class Node {
        final Object owner;
        final int data;
        final int nodes;
        final int[] keys;
        final Object[] slots;

        Node(Object owner, int data, int nodes, int[] keys, Object[] slots) {
            this.owner = owner;
            this.data = data;
            this.nodes = nodes;
            this.keys = keys;
            this.slots = slots;
        }

        static Node of(int key, Object value, int hash, int shift, Object owner) {
            int bit = 1 << ((hash >>> shift) & 31);
            return new Node(owner, bit, 0, new int[] {key}, new Object[] {value});
        }

        int childAt(int bit) {
            return keys.length + Integer.bitCount(nodes & (bit - 1));
        }

        Node child(int bit) {
            return (Node) slots[childAt(bit)];
        }

        Node withSlot(int at, Object value, Object by) {
            if (slots[at] == value) return this;
            if (owner == by) {
                slots[at] = value;
                return this;
            }
            Object[] copy = slots.clone();
            copy[at] = value;
            return new Node(by, data, nodes, keys, copy);
        }

        Node insert(int bit, int key, Object value, Object by) {
            int at = Integer.bitCount(data & (bit - 1));
            return new Node(
                    by, data | bit, nodes, inserted(keys, at, key), inserted(slots, at, value));
        }

        Node without(int bit, int at, Object by) {
            return new Node(by, data & ~bit, nodes, removed(keys, at), removed(slots, at));
        }

        /// The entry at this place becomes part of a child.
        Node pushDown(int bit, int at, Node child, Object by) {
            int[] fewer = removed(keys, at);
            int place = fewer.length + Integer.bitCount(nodes & (bit - 1));
            return new Node(
                    by,
                    data & ~bit,
                    nodes | bit,
                    fewer,
                    inserted(removed(slots, at), place, child));
        }

        /// A child with a single entry left becomes an entry again.
        Node pullUp(int bit, Node single, Object by) {
            Object[] without = removed(slots, childAt(bit));
            int at = Integer.bitCount(data & (bit - 1));
            return new Node(
                    by,
                    data | bit,
                    nodes & ~bit,
                    inserted(keys, at, single.keys[0]),
                    inserted(without, at, single.slots[0]));
        }

        private static int[] inserted(int[] from, int at, int value) {
            int[] to = new int[from.length + 1];
            System.arraycopy(from, 0, to, 0, at);
            to[at] = value;
            System.arraycopy(from, at, to, at + 1, from.length - at);
            return to;
        }

        private static Object[] inserted(Object[] from, int at, Object value) {
            Object[] to = new Object[from.length + 1];
            System.arraycopy(from, 0, to, 0, at);
            to[at] = value;
            System.arraycopy(from, at, to, at + 1, from.length - at);
            return to;
        }

        private static int[] removed(int[] from, int at) {
            int[] to = new int[from.length - 1];
            System.arraycopy(from, 0, to, 0, at);
            System.arraycopy(from, at + 1, to, at, to.length - at);
            return to;
        }

        private static Object[] removed(Object[] from, int at) {
            Object[] to = new Object[from.length - 1];
            System.arraycopy(from, 0, to, 0, at);
            System.arraycopy(from, at + 1, to, at, to.length - at);
            return to;
        }
    }
}
