package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.server.notify.Notice.About;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows about partners, what they share, and offers of assets: told to those who manage a side.
record SharingNotices(Audience audience) {
    private Directory today() {
        return audience.today();
    }

    List<Notice> of(PartnerChange change) {
        var found = today().find(change.partnership());
        if (found.isEmpty()) return List.of();
        List<Business> sides = today().listing().sides(found.get());
        Business one = sides.getFirst();
        Business other = sides.getLast();
        return switch (change) {
            case PartnerChange.PartnerProposed _ -> side(other, one, "partner-proposed");
            case PartnerChange.PartnerDeclined _ -> side(one, other, "partner-declined");
            case PartnerChange.PartnerWithdrawn _ -> side(other, one, "partner-withdrawn");
            case PartnerChange.PartnerAdded _, PartnerChange.PartnerAccepted _ ->
                    both(one, other, "partner-added");
            case PartnerChange.PartnerEnded _, PartnerChange.PartnerLeft _ ->
                    both(one, other, "partner-ended");
            case PartnerChange.PartnerUntilSet c -> until(one, other, c);
            case PartnerChange.PartnerRestored _ -> both(one, other, "partner-restored");
        };
    }

    private List<Notice> until(Business one, Business other, PartnerChange.PartnerUntilSet c) {
        if (c.until().equals(Period.OPEN_END)) return both(one, other, "partner-stays");
        Map<String, About> at = Map.of("at", new About.At(c.until()));
        List<Notice> all = new ArrayList<>(side(one, other, "partner-until", at));
        all.addAll(side(other, one, "partner-until", at));
        return all;
    }

    private List<Notice> both(Business one, Business other, String words) {
        List<Notice> all = new ArrayList<>(side(one, other, words));
        all.addAll(side(other, one, words));
        return all;
    }

    private List<Notice> side(Business side, Business other, String words) {
        return side(side, other, words, Map.of());
    }

    private List<Notice> side(
            Business side, Business other, String words, Map<String, About> more) {
        Map<String, About> about = new HashMap<>(more);
        about.put("business", name(side));
        about.put("partner", name(other));
        return told(audience.admins(side), NoticeKind.PARTNERS, words, about);
    }

    List<Notice> of(ShareChange change) {
        Optional<Share> share = today().find(change.share());
        if (share.isEmpty()) return List.of();
        return switch (change) {
            case ShareChange.AssetShared c ->
                    share(
                            share.get(),
                            "share-made",
                            Map.of(
                                    "levels",
                                    About.Levels.of(
                                            today(), today().asset(share.get()), c.cap().names())));
            case ShareChange.SharePaused _ -> share(share.get(), "share-paused", Map.of());
            case ShareChange.ShareResumed _ -> share(share.get(), "share-resumed", Map.of());
            case ShareChange.ShareEnded _ -> share(share.get(), "share-ended", Map.of());
            case ShareChange.ShareRestored _ -> share(share.get(), "share-restored", Map.of());
            case ShareChange.ShareCapSet _, ShareChange.SharePeriodSet _ -> List.of();
        };
    }

    private List<Notice> share(Share share, String words, Map<String, About> more) {
        Asset asset = today().asset(share);
        Business partner = today().partner(share);
        Map<String, About> about = new HashMap<>(more);
        about.put("asset", new About.Name(asset.name()));
        about.put("business", name(partner));
        about.put(
                "partner",
                today().owningBusiness(asset)
                        .map(SharingNotices::name)
                        .orElse(new About.Word("somebody")));
        return told(audience.admins(partner), NoticeKind.PARTNERS, words, about);
    }

    List<Notice> of(TransferChange change) {
        Optional<Transfer> found = today().find(change.transfer());
        if (found.isEmpty()) return List.of();
        Transfer transfer = found.get();
        Owner from = today().transfers().from(transfer);
        Owner to = today().transfers().to(transfer);
        return switch (change) {
            case TransferChange.TransferOffered _ ->
                    offer(
                            transfer,
                            to,
                            to instanceof Owner.Person
                                    ? "transfer-offered-you"
                                    : "transfer-offered");
            case TransferChange.TransferAccepted _ -> offer(transfer, from, "transfer-accepted");
            case TransferChange.TransferDeclined _ -> offer(transfer, from, "transfer-declined");
            case TransferChange.TransferWithdrawn _ -> offer(transfer, to, "transfer-withdrawn");
        };
    }

    private List<Notice> offer(Transfer transfer, Owner side, String words) {
        Map<String, About> about = new HashMap<>();
        about.put("asset", new About.Name(today().transfers().asset(transfer).name()));
        if (side instanceof Owner.Business(var id)) {
            today().find(id).ifPresent(b -> about.put("business", name(b)));
        }
        return told(audience.side(side), NoticeKind.TRANSFERS, words, about);
    }

    private static About name(Business business) {
        return new About.Name(business.name());
    }

    private static List<Notice> told(
            List<PersonId> people, NoticeKind kind, String words, Map<String, About> about) {
        List<Notice> all = new ArrayList<>();
        for (PersonId each : people) all.add(new Notice(each, kind, words, about));
        return all;
    }
}
