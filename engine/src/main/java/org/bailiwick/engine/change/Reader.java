package org.bailiwick.engine.change;

import org.bailiwick.engine.change.Unreadable.Damaged;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;

/// Reads what [Writer] writes and refuses whatever it would not have written that way. Nothing is
/// made larger than the bytes that are there.
final class Reader {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final Words words;
    private int at;

    Reader(byte[] bytes, Words words) {
        this.bytes = bytes;
        this.words = words;
    }

    /// Everything must have been read.
    void end() {
        if (at != bytes.length) throw new Damaged("bytes follow after the end");
    }

    int octet() {
        if (at >= bytes.length) throw cutShort();
        return bytes[at++] & 0xff;
    }

    boolean flag() {
        int value = octet();
        if (value > 1) throw new Damaged("a yes or no is neither");
        return value == 1;
    }

    /// The type and version of what follows, see [Forms].
    int form() {
        int type = octet();
        return type << 8 | octet();
    }

    long number() {
        int first = octet();
        if (first < 0x80) return first;
        long value = first & 0x7f;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            long next = octet();
            value |= (next & 0x7f) << shift;
            if (next >= 0x80) continue;
            if (next == 0) throw new Damaged("a number is written longer than it is");
            if (shift == 63 && next > 1) break;
            return value;
        }
        throw new Damaged("a number is too large");
    }

    /// How many parts follow, each of which takes some bytes.
    int count(int most, int bytesEach) {
        long count = number();
        if (count < 0 || count > most) throw new Damaged("a list is too long");
        if (count * bytesEach > bytes.length - at) throw cutShort();
        return (int) count;
    }

    Instant instant() {
        long zigzag = number();
        return Instant.ofEpochMilli((zigzag >>> 1) ^ -(zigzag & 1));
    }

    Hash hash() {
        return new Hash(raw(Hash.LENGTH));
    }

    Sealed sealed() {
        int length = length();
        return length == 0 ? Sealed.NONE : new Sealed(raw(length));
    }

    /// A string that is likely to be one of its kind.
    String text() {
        int length = length();
        String text = Words.text(bytes, at, length);
        at += length;
        return text;
    }

    /// A string that comes again and again, such as the name of a kind.
    String word() {
        int length = length();
        String word = words.word(bytes, at, length);
        at += length;
        return word;
    }

    /// A set of levels; such a set comes again and again.
    Levels levels() {
        int start = at;
        int count = count(Levels.NAMES_MAX, 1);
        for (int i = 0; i < count; i++) {
            int length = length();
            at += length;
        }
        return words.levels(bytes, start, at);
    }

    /// As [#levels], but really reads them.
    Levels freshLevels() {
        String[] names = new String[count(Levels.NAMES_MAX, 1)];
        for (int i = 0; i < names.length; i++) {
            names[i] = word();
            if (i > 0 && names[i - 1].compareTo(names[i]) >= 0) {
                throw new Damaged("levels are out of order");
            }
        }
        return Levels.of(names);
    }

    Period period() {
        int ends = octet();
        if (ends == 0) return Period.ALWAYS;
        if (ends > (Writer.HAS_START | Writer.HAS_END))
            throw new Damaged("a period has more than two ends");
        Instant from = (ends & Writer.HAS_START) != 0 ? end(Period.OPEN_START) : Period.OPEN_START;
        Instant until = (ends & Writer.HAS_END) != 0 ? end(Period.OPEN_END) : Period.OPEN_END;
        return new Period(from, until);
    }

    private Instant end(Instant open) {
        Instant instant = instant();
        if (instant.equals(open)) throw new Damaged("an open end is written as an instant");
        return instant;
    }

    PersonId person() {
        return new PersonId(eight(), eight());
    }

    AddressId address() {
        return new AddressId(eight(), eight());
    }

    BusinessId business() {
        return new BusinessId(eight(), eight());
    }

    MemberId member() {
        return new MemberId(eight(), eight());
    }

    InvitationId invitation() {
        return new InvitationId(eight(), eight());
    }

    AssetId asset() {
        return new AssetId(eight(), eight());
    }

    AssignmentId assignment() {
        return new AssignmentId(eight(), eight());
    }

    GroupId group() {
        return new GroupId(eight(), eight());
    }

    PartnershipId partnership() {
        return new PartnershipId(eight(), eight());
    }

    TransferId transfer() {
        return new TransferId(eight(), eight());
    }

    AccessLinkId accessLink() {
        return new AccessLinkId(eight(), eight());
    }

    ConfirmationId confirmation() {
        return new ConfirmationId(eight(), eight());
    }

    PartnerCodeId partnerCode() {
        return new PartnerCodeId(eight(), eight());
    }

    RequestId request() {
        return new RequestId(eight(), eight());
    }

    ShareId share() {
        return new ShareId(eight(), eight());
    }

    ApprovalId approval() {
        return new ApprovalId(eight(), eight());
    }

    KeyId key() {
        return new KeyId(eight(), eight());
    }

    private long eight() {
        if (bytes.length - at < Long.BYTES) throw cutShort();
        long value = (long) LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    private int length() {
        long length = number();
        if (length < 0 || length > bytes.length - at) throw cutShort();
        return (int) length;
    }

    private byte[] raw(int length) {
        if (bytes.length - at < length) throw cutShort();
        byte[] content = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return content;
    }

    private static Damaged cutShort() {
        return new Damaged("the bytes end too early");
    }
}
