package org.bailiwick.engine.change;

import org.bailiwick.engine.change.TransferChange.TransferAccepted;
import org.bailiwick.engine.change.TransferChange.TransferDeclined;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferChange.TransferWithdrawn;

import java.util.Optional;

/// The stored form of each [TransferChange].
final class TransferCodec {
    private TransferCodec() {}

    static void write(TransferChange change, Writer out) {
        switch (change) {
            case TransferOffered(var transfer, var asset, var to, var keep, var expires) -> {
                out.form(Forms.TRANSFER_OFFERED).id(transfer).id(asset);
                Choices.write(to, out);
                out.flag(keep.isPresent());
                keep.ifPresent(out::levels);
                out.instant(expires);
            }
            case TransferAccepted(var transfer) -> out.form(Forms.TRANSFER_ACCEPTED).id(transfer);
            case TransferDeclined(var transfer) -> out.form(Forms.TRANSFER_DECLINED).id(transfer);
            case TransferWithdrawn(var transfer) -> out.form(Forms.TRANSFER_WITHDRAWN).id(transfer);
        }
    }

    static TransferChange read(int form, Reader in) {
        return switch (form) {
            case Forms.TRANSFER_OFFERED ->
                    new TransferOffered(
                            in.transfer(),
                            in.asset(),
                            Choices.readOwner(in),
                            in.flag() ? Optional.of(in.levels()) : Optional.empty(),
                            in.instant());
            case Forms.TRANSFER_ACCEPTED -> new TransferAccepted(in.transfer());
            case Forms.TRANSFER_DECLINED -> new TransferDeclined(in.transfer());
            case Forms.TRANSFER_WITHDRAWN -> new TransferWithdrawn(in.transfer());
            default -> throw Forms.unknown(form);
        };
    }
}
