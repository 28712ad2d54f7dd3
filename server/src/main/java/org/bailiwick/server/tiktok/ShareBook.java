package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.server.tiktok.Fact.ShareTold;
import org.bailiwick.server.tiktok.Fact.SharedWith;
import org.bailiwick.server.tiktok.Fact.Side;
import org.bailiwick.server.tiktok.Wanted.Share;
import org.bailiwick.server.tiktok.Wanted.ShareKey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What is said of shares, by either side.
final class ShareBook {
    private record Seen(String owner, String partner, AssetKey asset, Side side) {}

    private final Findings findings;
    private final Ledger<ShareKey, Levels> caps = new Ledger<>();
    private final Ledger<Seen, Boolean> seen = new Ledger<>();
    private final Ledger<ShareKey, String> owners = new Ledger<>();
    private final Ledger<ShareKey, SharedWith> capless = new Ledger<>();

    ShareBook(Findings findings) {
        this.findings = findings;
    }

    void told(int line, ShareTold told) {
        seen.say(line, new Seen(told.owner(), told.partner(), told.asset(), told.side()), true);
        var key = new ShareKey(told.asset(), told.partner());
        owners.say(line, key, told.owner());
        caps.say(line, key, told.cap())
                .ifPresent(other ->
                        findings.contradict(
                                line,
                                other.line(),
                                Matter.CAP_DIFFERS,
                                told.asset().id(),
                                told.partner(),
                                told.cap().toString(),
                                other.value().toString()));
    }

    void sharedWith(int line, SharedWith told) {
        capless.say(line, new ShareKey(told.asset(), told.partner()), told);
    }

    /// What the one side sees the other sees too.
    void hold(Map<Scope, Integer> complete) {
        seen.all()
                .forEach((share, said) -> {
                    Side other = share.side().other();
                    var mirror = new Seen(share.owner(), share.partner(), share.asset(), other);
                    Integer list = complete.get(list(share, other));
                    if (list == null || seen.find(mirror).isPresent()) return;
                    findings.contradict(
                            said.line(),
                            list,
                            Matter.SHARE_ONE_SIDED,
                            share.asset().id(),
                            share.owner(),
                            share.partner());
                });
    }

    private static Scope list(Seen share, Side side) {
        return new Scope.Shares(share.owner(), share.partner(), share.asset().type(), side);
    }

    /// Takes what a list of shares says of owners: nobody shares what he does not own.
    interface Owners {
        void owns(int line, String owner, AssetKey asset);
    }

    void eachSeen(Owners owners) {
        seen.all().forEach((share, said) -> owners.owns(said.line(), share.owner(), share.asset()));
    }

    boolean has(AssetKey asset, String partner) {
        return caps.find(new ShareKey(asset, partner)).isPresent();
    }

    /// The owner of an asset that a business has from a partner, going by the lists of shares.
    Optional<String> ownerFor(AssetKey asset, String partner) {
        return owners.find(new ShareKey(asset, partner)).map(Ledger.Said::value);
    }

    /// Adds a share that no list of shares has.
    void assume(int line, AssetKey asset, String partner, Levels cap) {
        caps.say(line, new ShareKey(asset, partner), cap);
    }

    SequencedMap<ShareKey, Ledger.Said<SharedWith>> capless() {
        return capless.all();
    }

    SequencedMap<ShareKey, Share> shares() {
        SequencedMap<ShareKey, Share> all = new LinkedHashMap<>();
        caps.all().forEach((key, said) -> all.put(key, new Share(said.line(), said.value())));
        return all;
    }
}
