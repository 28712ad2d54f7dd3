package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.server.command.TransferCommand;

import java.util.List;
import java.util.Optional;

/// What is done about offers to hand an asset over.
final class TransferErrands {
    private static final String TRANSFER = "/api/v1/transfers/{transfer}";

    private TransferErrands() {}

    static List<Errand> transfers() {
        return List.of(
                Errand.post(
                        "/api/v1/assets/{asset}/transfers",
                        "offer-transfer",
                        TransferOffered.class,
                        s ->
                                new TransferCommand.OfferTransfer(
                                        s.ids().transfer(), s.asset(), s.owner(), kept(s))),
                Errand.delete(
                        TRANSFER,
                        "withdraw-transfer",
                        s -> new TransferCommand.WithdrawTransfer(transfer(s))),
                Errand.post(
                        TRANSFER + "/acceptance",
                        "accept-transfer",
                        s -> new TransferCommand.AcceptTransfer(transfer(s))),
                Errand.post(
                        TRANSFER + "/refusal",
                        "decline-transfer",
                        s -> new TransferCommand.DeclineTransfer(transfer(s))));
    }

    private static TransferId transfer(Sheet sheet) {
        return sheet.own("transfer", TransferId::find);
    }

    /// The cap of a former owner who stays as a partner.
    static Optional<Levels> kept(Sheet s) {
        boolean keep = s.body().flag("keep_partner");
        if (keep) return Optional.of(s.levels("cap"));
        if (s.body().has("cap")) {
            throw s.body().wrong("cap", "is for a former owner who stays: set `keep_partner`");
        }
        return Optional.empty();
    }
}
