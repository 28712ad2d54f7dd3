package org.bailiwick.engine.change;

import java.util.ArrayList;
import java.util.List;

/// Draws what happens between businesses; see [AnyChange].
record AnySharing(AnyChange any) {
    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        changes.addAll(partners());
        changes.addAll(shares());
        changes.addAll(transfers());
        changes.addAll(contacts());
        changes.addAll(requests());
        return changes;
    }

    private List<Change> partners() {
        BusinessId business = any.ids.business();
        return List.of(
                new PartnerChange.PartnerAdded(any.ids.partnership(), business, any.ids.business()),
                new PartnerChange.PartnerEnded(any.ids.partnership()),
                new PartnerChange.PartnerProposed(
                        any.ids.partnership(), business, any.ids.business(), any.instant()),
                new PartnerChange.PartnerAccepted(any.ids.partnership()),
                new PartnerChange.PartnerDeclined(any.ids.partnership()),
                new PartnerChange.PartnerWithdrawn(any.ids.partnership()),
                new PartnerChange.PartnerLeft(any.ids.partnership(), business),
                new PartnerChange.PartnerRestored(any.ids.partnership()),
                new PartnerChange.PartnerUntilSet(any.ids.partnership(), business, any.instant()));
    }

    private List<Change> shares() {
        ShareId share = any.ids.share();
        return List.of(
                new ShareChange.AssetShared(
                        share, any.ids.asset(), any.ids.business(), any.levels(), any.period()),
                new ShareChange.ShareCapSet(share, any.levels()),
                new ShareChange.SharePeriodSet(share, any.period()),
                new ShareChange.SharePaused(share),
                new ShareChange.ShareResumed(share),
                new ShareChange.ShareEnded(share),
                new ShareChange.ShareRestored(share));
    }

    private List<Change> contacts() {
        PartnerCodeId code = any.ids.partnerCode();
        BusinessId business = any.ids.business();
        Hash secret = new Hash(any.bytes(Hash.LENGTH));
        return List.of(
                new ContactChange.PartnerCodeMade(code, business, secret, any.instant(), 7),
                new ContactChange.PartnerCodeUsed(code, any.ids.business()),
                new ContactChange.PartnerCodeEnded(code),
                new ContactChange.DomainProved(business, any.word()),
                new ContactChange.DomainDropped(business, any.word()));
    }

    private List<Change> requests() {
        RequestId request = any.ids.request();
        AssetId asset = any.ids.asset();
        return List.of(
                new RequestChange.AccessRequested(
                        request,
                        any.ids.business(),
                        any.perhaps(any.ids.member()),
                        any.ids.person(),
                        List.of(
                                new RequestChange.Want(
                                        any.word(), asset, any.word(), any.levels())),
                        any.instant(),
                        any.sealed(),
                        any.instant()),
                new RequestChange.RequestApproved(
                        request,
                        List.of(new RequestChange.Given(asset, any.levels(), any.period())),
                        List.of(any.ids.asset())),
                new RequestChange.RequestRefused(request, List.of(asset), any.sealed()),
                new RequestChange.RequestWithdrawn(request));
    }

    private List<Change> transfers() {
        TransferId transfer = any.ids.transfer();
        return List.of(
                new TransferChange.TransferOffered(
                        transfer,
                        any.ids.asset(),
                        any.owner(),
                        any.perhaps(any.levels()),
                        any.instant()),
                new TransferChange.TransferAccepted(transfer),
                new TransferChange.TransferDeclined(transfer),
                new TransferChange.TransferWithdrawn(transfer));
    }
}
