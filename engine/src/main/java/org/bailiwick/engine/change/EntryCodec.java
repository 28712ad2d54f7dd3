package org.bailiwick.engine.change;

import org.bailiwick.engine.change.Unreadable.Damaged;

import java.time.Instant;
import java.util.List;

/// The one form in which an [Entry] is stored, sent and hashed.
///
/// One entry has exactly one form: what was decoded encodes to the same bytes again. Whatever was
/// ever stored can be decoded for ever. Safe for many threads; make one and keep it, it remembers
/// the words it has read.
///
/// An entry is, without anything between: the byte 1; its number; its time; who did it and for
/// whom; the name of the command; the sealed reason; the 32 bytes of the hash before; how many
/// changes there are; each change. A change is two bytes for its form, then its fields in the order
/// of its record. [Writer] says how each part is written, [Forms] and [Numbers] what stands for
/// what.
public final class EntryCodec {
    private static final int FORMAT = 1;

    private final Words words = new Words();

    /// @throws IllegalArgumentException for an instant that is no whole millisecond, or a text that
    ///   is no Unicode
    public byte[] encode(Entry entry) {
        Writer out = new Writer().octet(FORMAT).number(entry.seq()).instant(entry.time());
        Choices.write(entry.actor(), out);
        Choices.write(entry.onBehalfOf(), out);
        out.text(entry.command()).sealed(entry.reason()).hash(entry.previous());
        out.number(entry.changes().size());
        for (Change change : entry.changes()) ChangeCodec.write(change, out);
        return out.written();
    }

    /// @throws Unreadable where the bytes are not what [#encode] makes of an entry
    public Entry decode(byte[] stored) {
        Reader in = new Reader(stored, words);
        int format = in.octet();
        if (format != FORMAT) throw Numbers.unknown("format of an entry", format);
        try {
            Entry entry = read(in);
            in.end();
            return entry;
        } catch (IllegalArgumentException impossible) {
            throw new Damaged(impossible);
        }
    }

    private static Entry read(Reader in) {
        long seq = in.number();
        Instant time = in.instant();
        Actor actor = Choices.readActor(in);
        Actor onBehalfOf = Choices.readActor(in);
        String command = in.word();
        Sealed reason = in.sealed();
        Hash previous = in.hash();
        return new Entry(seq, time, actor, onBehalfOf, command, reason, changes(in), previous);
    }

    private static List<Change> changes(Reader in) {
        Change[] changes = new Change[in.count(Entry.CHANGES_MAX, ChangeCodec.BYTES_MIN)];
        for (int i = 0; i < changes.length; i++) changes[i] = ChangeCodec.read(in);
        return List.of(changes);
    }
}
