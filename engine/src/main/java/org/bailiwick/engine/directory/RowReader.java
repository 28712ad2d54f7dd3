package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Sealed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads what [RowWriter] wrote. The bytes are known to be undamaged.
final class RowReader {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Symbols symbols;
    private final Table<Assignment> assignments;
    private final byte[] bytes;
    private final Object owner = new Object();
    private int at;

    RowReader(Symbols symbols, Table<Assignment> assignments, byte[] bytes, int at) {
        this.symbols = symbols;
        this.assignments = assignments;
        this.bytes = bytes;
        this.at = at;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    <E> E choice(E[] all) {
        return all[number()];
    }

    int place() {
        return number() - 1;
    }

    int number() {
        int first = bytes[at++];
        if (first >= 0) return first;
        int value = first & 0x7f;
        for (int shift = 7; ; shift += 7) {
            int next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) return value;
        }
    }

    long eight() {
        long value = (long) LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    Instant moment() {
        return Instant.ofEpochMilli(eight());
    }

    Instant end() {
        return flag() ? moment() : Period.OPEN_END;
    }

    Period period() {
        return flag() ? new Period(moment(), moment()) : Period.ALWAYS;
    }

    byte[] raw() {
        int length = number();
        byte[] content = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return content;
    }

    Sealed sealed() {
        byte[] content = raw();
        return content.length == 0 ? Sealed.NONE : new Sealed(content);
    }

    String text() {
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    String word() {
        return symbols.word(number());
    }

    Levels levels() {
        return symbols.levels(number());
    }

    int[] refs() {
        int count = number();
        if (count == 0) return Refs.NONE;
        int[] refs = new int[count];
        for (int i = 0; i < count; i++) refs[i] = number();
        return refs;
    }

    IntMap<Boolean> keys() {
        IntMap<Boolean> set = IntMap.empty();
        for (int left = number(); left > 0; left--) set = set.put(number(), true, owner);
        return set;
    }

    /// @param byAsset whether they are found under their assets, and not under their members
    IntMap<Holding> holdings(boolean byAsset) {
        IntMap<Holding> holdings = IntMap.empty();
        for (int left = number(); left > 0; left--) {
            Assignment assignment = assignments.get(number());
            int key = byAsset ? assignment.asset : assignment.member;
            Holding known = holdings.get(key);
            holdings =
                    holdings.put(key, known == null ? assignment : known.with(assignment), owner);
        }
        return holdings;
    }

    List<FormerName> former() {
        int count = number();
        if (count == 0) return List.of();
        List<FormerName> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) names.add(new FormerName(text(), moment()));
        return List.copyOf(names);
    }

    List<Alias> aliases(Id thing) {
        int count = number();
        if (count == 0) return List.of();
        List<Alias> aliases = new ArrayList<>(count);
        for (int i = 0; i < count; i++) aliases.add(alias(thing));
        return List.copyOf(aliases);
    }

    Alias alias(Id thing) {
        return new Alias(word(), word(), text(), thing);
    }

    /// What was put together from pieces of this reader's own.
    Object owner() {
        return owner;
    }
}
