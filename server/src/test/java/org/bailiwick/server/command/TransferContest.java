package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.TransferId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// One offer that comes to several ends at once.
final class TransferContest {
    private final TransferId offer;

    TransferContest(Desk desk, Ids ids, BusinessId from, BusinessId to) {
        AssetId asset = ids.asset();
        offer = ids.transfer();
        Owner owner = new Owner.Business(from);
        Owner next = new Owner.Business(to);
        desk.carryOut(
                Caller.operator(),
                new AssetCommand.RegisterAsset(
                        asset, "ad_account", "West", owner, AssetState.ACTIVE));
        desk.carryOut(
                Caller.operator(),
                new TransferCommand.OfferTransfer(offer, asset, next, Optional.empty()));
    }

    /// The receiver accepts and declines, the owner withdraws.
    Contest.Single by(
            PersonId owner, PersonId receiver, BiFunction<Caller, Command, Submission> submission) {
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Caller theirs = Caller.person(receiver);
            all.add(submission.apply(theirs, new TransferCommand.AcceptTransfer(offer)));
            all.add(submission.apply(theirs, new TransferCommand.DeclineTransfer(offer)));
            Caller ours = Caller.person(owner);
            all.add(submission.apply(ours, new TransferCommand.WithdrawTransfer(offer)));
        }
        return new Contest.Single("transfer", all);
    }
}
