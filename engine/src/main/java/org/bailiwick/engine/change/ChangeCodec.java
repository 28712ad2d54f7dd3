package org.bailiwick.engine.change;

import org.bailiwick.engine.change.Unreadable.Damaged;

/// The one form in which a single [Change] is stored: the number of its type, the version of its
/// fields, its fields. [EntryCodec] stores changes the same way.
///
/// Safe for many threads; make one and keep it, it remembers the words it has read.
public final class ChangeCodec {
    /// No change is shorter.
    static final int BYTES_MIN = 4;

    private final Words words = new Words();

    /// @throws IllegalArgumentException for an instant that is no whole millisecond, or a text that
    ///   is no Unicode
    public byte[] encode(Change change) {
        Writer out = new Writer();
        write(change, out);
        return out.written();
    }

    /// @throws Unreadable where the bytes are not what [#encode] makes of a change
    public Change decode(byte[] stored) {
        Reader in = new Reader(stored, words);
        try {
            Change change = read(in);
            in.end();
            return change;
        } catch (IllegalArgumentException impossible) {
            throw new Damaged(impossible);
        }
    }

    static void write(Change change, Writer out) {
        switch (change) {
            case PersonChange c -> PersonCodec.write(c, out);
            case BusinessChange c -> BusinessCodec.write(c, out);
            case SecurityChange c -> SecurityCodec.write(c, out);
            case InvitationChange c -> InvitationCodec.write(c, out);
            case MemberChange c -> MemberCodec.write(c, out);
            case AssetChange c -> AssetCodec.write(c, out);
            case AssignmentChange c -> AssignmentCodec.write(c, out);
            case GroupChange c -> GroupCodec.write(c, out);
            case PartnerChange c -> PartnerCodec.write(c, out);
            case ShareChange c -> ShareCodec.write(c, out);
            case TransferChange c -> TransferCodec.write(c, out);
            case ContactChange c -> ContactCodec.write(c, out);
            case RequestChange c -> RequestCodec.write(c, out);
            case AccessLinkChange c -> AccessLinkCodec.write(c, out);
            case UndoChange c -> UndoCodec.write(c, out);
            case GoodByeChange c -> GoodByeCodec.write(c, out);
            case ApprovalChange c -> ApprovalCodec.write(c, out);
            case InstallationChange c -> InstallationCodec.write(c, out);
        }
    }

    static Change read(Reader in) {
        int form = in.form();
        return switch (form >>> 12) {
            case 0x0 ->
                    form == Forms.ENTRY_UNDONE
                            ? UndoCodec.read(form, in)
                            : GoodByeCodec.read(form, in);
            case 0x1 -> PersonCodec.read(form, in);
            case 0x2 -> BusinessCodec.read(form, in);
            case 0x3 -> InvitationCodec.read(form, in);
            case 0x4 -> MemberCodec.read(form, in);
            case 0x5 -> AssetCodec.read(form, in);
            case 0x6 -> AssignmentCodec.read(form, in);
            case 0x7 -> GroupCodec.read(form, in);
            case 0x8 -> PartnerCodec.read(form, in);
            case 0x9 -> ShareCodec.read(form, in);
            case 0xa -> InstallationCodec.read(form, in);
            case 0xb -> TransferCodec.read(form, in);
            case 0xc -> ContactCodec.read(form, in);
            case 0xd -> RequestCodec.read(form, in);
            case 0xe -> AccessLinkCodec.read(form, in);
            case 0xf -> ApprovalCodec.read(form, in);
            default -> throw Forms.unknown(form);
        };
    }
}
