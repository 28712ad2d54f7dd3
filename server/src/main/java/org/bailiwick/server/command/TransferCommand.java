package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.TransferChange.TransferAccepted;
import org.bailiwick.engine.change.TransferChange.TransferDeclined;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferChange.TransferWithdrawn;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Transfer;

import java.time.Duration;
import java.util.Optional;

/// What can be done about offers to hand an asset over. An asset has at most one that stands open.
public sealed interface TransferCommand extends Command {
    /// How long an offer stands open.
    Duration OPEN_FOR = Duration.ofDays(14);

    TransferId transfer();

    /// An earlier offer of the asset that stands open is withdrawn in the same step.
    ///
    /// @param keep up to where the owner, a business, would go on having the asset as a partner of
    ///   the new one; empty where he would leave it
    record OfferTransfer(TransferId transfer, AssetId asset, Owner to, Optional<Levels> keep)
            implements TransferCommand {
        @Override
        public String name() {
            return "offer-transfer";
        }

        @Override
        public Need need(Directory today) {
            return Handing.owning(today, asset);
        }

        @Override
        public void write(Pen pen) {
            Asset its = Handing.check(pen, asset, to, keep);
            for (Transfer earlier : pen.today().transfers().of(its)) {
                if (earlier.pendingAt(pen.now())) pen.add(new TransferWithdrawn(earlier.id()));
            }
            pen.add(new TransferOffered(transfer, asset, to, keep, pen.now().plus(OPEN_FOR)));
        }

        /// What its acceptance would do.
        @Override
        public void foresee(Pen pen) {
            write(pen);
            Handing.over(pen, asset, to, keep);
        }
    }

    record WithdrawTransfer(TransferId transfer) implements TransferCommand {
        @Override
        public String name() {
            return "withdraw-transfer";
        }

        @Override
        public Need need(Directory today) {
            Transfer its = Check.transfer(today, transfer);
            return Handing.managing(today.transfers().from(its));
        }

        @Override
        public void write(Pen pen) {
            Handing.pending(pen, transfer);
            pen.add(new TransferWithdrawn(transfer));
        }
    }

    /// The asset changes hands, as it was offered.
    record AcceptTransfer(TransferId transfer) implements TransferCommand {
        @Override
        public String name() {
            return "accept-transfer";
        }

        @Override
        public Need need(Directory today) {
            Transfer its = Check.transfer(today, transfer);
            return Handing.receiving(today.transfers().to(its), its.keep());
        }

        @Override
        public void write(Pen pen) {
            Transfer its = Handing.pending(pen, transfer);
            AssetId asset = pen.today().transfers().asset(its).id();
            Owner to = pen.today().transfers().to(its);
            Handing.check(pen, asset, to, its.keep());
            pen.add(new TransferAccepted(transfer));
            Handing.over(pen, asset, to, its.keep());
        }
    }

    record DeclineTransfer(TransferId transfer) implements TransferCommand {
        @Override
        public String name() {
            return "decline-transfer";
        }

        @Override
        public Need need(Directory today) {
            Transfer its = Check.transfer(today, transfer);
            return Handing.managing(today.transfers().to(its));
        }

        @Override
        public void write(Pen pen) {
            Handing.pending(pen, transfer);
            pen.add(new TransferDeclined(transfer));
        }
    }
}
