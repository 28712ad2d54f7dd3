package org.bailiwick.engine.change;

import static org.bailiwick.engine.change.Require.require;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Arrays;

/// Writes the parts that canonical bytes are made of; [Reader] reads each of them back.
///
/// Numbers are base-128, lowest seven bits first, in as few bytes as they need; instants are
/// milliseconds, with the sign in the lowest bit.
final class Writer {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int NUMBER_BYTES_MAX = 10;

    static final int HAS_START = 1;
    static final int HAS_END = 2;

    private byte[] bytes = new byte[256];
    private int at;

    byte[] written() {
        return Arrays.copyOf(bytes, at);
    }

    Writer octet(int value) {
        makeRoom(1);
        bytes[at++] = (byte) value;
        return this;
    }

    Writer flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    /// The type and version of what follows, see [Forms].
    Writer form(int form) {
        return octet(form >>> 8).octet(form);
    }

    Writer number(long value) {
        makeRoom(NUMBER_BYTES_MAX);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return this;
    }

    Writer instant(Instant instant) {
        long milli = milliOf(instant);
        return number((milli << 1) ^ (milli >> 63));
    }

    private static long milliOf(Instant instant) {
        try {
            long milli = instant.toEpochMilli();
            require(
                    Instant.ofEpochMilli(milli).equals(instant),
                    "an instant is a whole number of milliseconds");
            return milli;
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException("an instant is too far away", tooFar);
        }
    }

    Writer id(Id id) {
        makeRoom(16);
        LONGS.set(bytes, at, id.hi());
        LONGS.set(bytes, at + 8, id.lo());
        at += 16;
        return this;
    }

    Writer hash(Hash hash) {
        return raw(hash.bytes());
    }

    Writer sealed(Sealed text) {
        return number(text.bytes().length).raw(text.bytes());
    }

    /// A string of any length, in UTF-8.
    Writer text(String text) {
        int start = at;
        number(text.length());
        makeRoom(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                at = start;
                return beyondAscii(text);
            }
            bytes[at++] = (byte) c;
        }
        return this;
    }

    private Writer beyondAscii(String text) {
        try {
            ByteBuffer utf8 = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            number(utf8.remaining());
            makeRoom(utf8.remaining());
            int length = utf8.remaining();
            utf8.get(bytes, at, length);
            at += length;
            return this;
        } catch (CharacterCodingException unpaired) {
            throw new IllegalArgumentException("a text holds half a character", unpaired);
        }
    }

    Writer levels(Levels levels) {
        number(levels.names().size());
        for (String name : levels.names()) text(name);
        return this;
    }

    /// An open end takes no bytes.
    Writer period(Period period) {
        boolean starts = !period.from().equals(Period.OPEN_START);
        boolean ends = !period.until().equals(Period.OPEN_END);
        octet((starts ? HAS_START : 0) | (ends ? HAS_END : 0));
        if (starts) instant(period.from());
        if (ends) instant(period.until());
        return this;
    }

    private Writer raw(byte[] content) {
        makeRoom(content.length);
        System.arraycopy(content, 0, bytes, at, content.length);
        at += content.length;
        return this;
    }

    private void makeRoom(int more) {
        if (bytes.length - at >= more) return;
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(at, more)));
    }
}
