package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Sealed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Writes the fields of rows; [RowReader] reads each of them back.
final class RowWriter {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Symbols symbols;
    byte[] bytes = new byte[1 << 12];
    int at;

    RowWriter(Symbols symbols) {
        this.symbols = symbols;
    }

    RowWriter flag(boolean value) {
        room(1);
        bytes[at++] = (byte) (value ? 1 : 0);
        return this;
    }

    RowWriter choice(Enum<?> value) {
        return number(value.ordinal());
    }

    /// Not below -1, which stands for none.
    RowWriter place(int ref) {
        return number(ref + 1);
    }

    RowWriter number(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return this;
    }

    RowWriter eight(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, at, value);
        at += Long.BYTES;
        return this;
    }

    RowWriter moment(Instant instant) {
        return eight(instant.toEpochMilli());
    }

    /// The end of something that nearly always has none.
    RowWriter end(Instant end) {
        boolean open = end.equals(Period.OPEN_END);
        flag(!open);
        return open ? this : moment(end);
    }

    RowWriter period(Period period) {
        flag(!period.isAlways());
        return period.isAlways() ? this : moment(period.from()).moment(period.until());
    }

    RowWriter raw(byte[] content) {
        number(content.length);
        room(content.length);
        System.arraycopy(content, 0, bytes, at, content.length);
        at += content.length;
        return this;
    }

    RowWriter sealed(Sealed text) {
        return raw(text.bytes());
    }

    RowWriter text(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A text that comes again and again.
    RowWriter word(String word) {
        return number(symbols.of(word));
    }

    RowWriter levels(Levels levels) {
        return number(symbols.of(levels));
    }

    RowWriter refs(int[] refs) {
        number(refs.length);
        for (int ref : refs) number(ref);
        return this;
    }

    /// The keys alone, smallest first.
    RowWriter keys(IntMap<Boolean> set) {
        return refs(set.sortedKeys());
    }

    /// The places of the assignments, by the keys they are found under.
    RowWriter holdings(IntMap<Holding> holdings) {
        int[] keys = holdings.sortedKeys();
        int count = 0;
        for (int key : keys) count += at(holdings, key).count();
        number(count);
        for (int key : keys) {
            Holding holding = at(holdings, key);
            for (int i = 0; i < holding.count(); i++) number(holding.at(i).ref);
        }
        return this;
    }

    private static Holding at(IntMap<Holding> holdings, int key) {
        Holding holding = holdings.get(key);
        if (holding == null) throw new IllegalStateException("a key of a map is in it");
        return holding;
    }

    RowWriter former(List<FormerName> names) {
        number(names.size());
        for (FormerName each : names) text(each.name()).moment(each.until());
        return this;
    }

    RowWriter aliases(List<Alias> aliases) {
        number(aliases.size());
        for (Alias each : aliases) alias(each);
        return this;
    }

    RowWriter alias(Alias alias) {
        return word(alias.platform()).word(alias.kind()).text(alias.text());
    }

    private void room(int more) {
        if (bytes.length - at >= more) return;
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(at, more)));
    }
}
