package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.Outlook;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Seats;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.Warning;
import org.bailiwick.server.words.Words;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be pointed out about a membership: each with a stable code and a sentence.
final class Warnings {
    /// The most assets that are spoken of.
    private static final int ASSETS_MAX = 100;

    /// From how many hundredths of the seats on they are called nearly full.
    private static final int NEARLY = 90;

    private static final Sentence ASK = Sentence.of("ask whoever invited");

    private final Asker asker;
    private final Outlook outlook;
    private final Directory after;
    private final Instant at;
    private final boolean runs;
    private final Words words;
    private final List<ObjectNode> found = new ArrayList<>();

    /// @param at from when on the membership is looked at
    /// @param runs whether the reader runs the business
    Warnings(Asker asker, Outlook outlook, Instant at, boolean runs) {
        this.asker = asker;
        this.outlook = outlook;
        this.at = at;
        this.runs = runs;
        after = outlook.after();
        words = asker.words().in(outlook.business().zone());
    }

    List<ObjectNode> all() {
        outlook.obstacle().ifPresent(this::obstacle);
        outlook.replaced().forEach(this::replaced);
        outlook.invitation().ifPresent(this::invitation);
        addresses();
        outlook.member().ifPresent(this::member);
        if (runs) seats();
        return found;
    }

    private void obstacle(Refusal refusal) {
        switch (refusal) {
            case Refusal.RuledOut _ -> warn(Warning.OUTSIDE_ALLOWED_DOMAINS);
            case Refusal.Conflict r -> warn(Warning.CANNOT_BE_ACCEPTED, "why", why(r.said()));
            case Refusal.TooMany r -> warn(Warning.CANNOT_BE_ACCEPTED, "why", why(r.said()));
            default -> warn(Warning.CANNOT_BE_ACCEPTED, "why", why(ASK));
        }
    }

    /// Within another sentence, which has a full stop of its own.
    private String why(Sentence sentence) {
        String said = words.said(sentence);
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    private void invitation(Invitation its) {
        if (its.fate() == Invitation.Fate.OPEN && !its.pendingAt(asker.now())) {
            warn(Warning.INVITATION_EXPIRED);
        }
        if (its.expires().isAfter(its.membership().until())) {
            warn(Warning.INVITATION_OUTLASTS_MEMBERSHIP, "until", words.time(its.expires()));
        }
        for (var dropped : outlook.dropped()) {
            String name = after.find(dropped.asset()).map(Asset::name).orElse("");
            String why = words.dropped(dropped.why());
            warn(Warning.ASSET_NOT_GIVEN, Map.of("asset", name, "why", why))
                    .put("asset", dropped.asset().toString());
        }
    }

    private void replaced(Invitation its) {
        String address = String.join(", ", outlook.addresses());
        warn(
                Warning.INVITATION_REPLACED,
                Map.of("address", address, "role", words.role(its.role())));
    }

    private void addresses() {
        List<String> all = outlook.addresses();
        if (all.isEmpty()) return;
        if (all.stream().allMatch(PersonalMail::is)) {
            warn(Warning.PERSONAL_ADDRESS, "address", all.getFirst());
        }
        outlook.member()
                .filter(m -> all.stream().noneMatch(a -> inside(a, m.role())))
                .ifPresent(_ -> warn(Warning.OUTSIDE_ALLOWED_DOMAINS));
    }

    private boolean inside(String address, Role role) {
        String domain = address.substring(address.indexOf('@') + 1);
        return outlook.business().settings().mail().allow(domain, role);
    }

    private void member(Member member) {
        List<Asset> assets = after.listing().assigned(member);
        boolean admin = member.role() == Role.ADMIN;
        if (assets.isEmpty()) {
            if (admin) warn(Warning.ADMIN_WITHOUT_ASSET);
            else if (member.finance() == Finance.NONE) warn(Warning.ROLE_WITHOUT_ASSET);
        }
        if (admin && member.finance() == Finance.NONE) warn(Warning.ADMIN_WITHOUT_FINANCE);
        for (Asset asset : assets.subList(0, Math.min(assets.size(), ASSETS_MAX))) {
            asset(member, asset);
        }
        SecondStep step = outlook.business().settings().secondStep();
        if (step == SecondStep.ALL || (admin && step == SecondStep.ADMINS)) {
            warn(Warning.SECOND_STEP_ASKED);
        }
    }

    private void asset(Member member, Asset asset) {
        if (asset.state() != AssetState.ACTIVE) {
            warn(Warning.ASSET_NOT_ACTIVE, asset, Map.of("state", words.state(asset.state())));
        }
        Business business = outlook.business();
        boolean owns = after.owningBusiness(asset).map(b -> b == business).orElse(false);
        Optional<Share> share = owns ? Optional.empty() : after.share(asset, business);
        share.ifPresent(s -> share(member, asset, s));
        Period lasts = lasts(member, asset);
        Instant from = later(lasts.from(), share.map(s -> s.period().from()));
        Instant until = earlier(lasts.until(), share.map(s -> s.period().until()));
        if (from.isAfter(at)) {
            warn(Warning.ASSET_BEGINS_LATER, asset, Map.of("from", words.time(from)));
        }
        if (until.isBefore(member.period().until())) {
            warn(Warning.ASSET_ENDS_FIRST, asset, Map.of("until", words.time(until)));
        }
    }

    private void share(Member member, Asset asset, Share share) {
        if (share.paused()) warn(Warning.SHARE_PAUSED, asset, Map.of());
        Optional<Kind> kind = after.kind(asset.kind());
        if (kind.isEmpty()) return;
        long cap = kind.get().mask(share.cap().names());
        long held = 0;
        for (Grant grant : after.grants(member, asset)) {
            held |= kind.get().mask(grant.levels().names());
        }
        if ((held & ~cap) == 0) return;
        warn(Warning.ABOVE_CAP, asset, Map.of("cap", share.cap().toString()));
    }

    /// From the first beginning to the last end of everything that gives something.
    private Period lasts(Member member, Asset asset) {
        Instant from = Period.OPEN_END;
        Instant until = Period.OPEN_START;
        for (Grant grant : after.grants(member, asset)) {
            if (grant.period().endedBy(at)) continue;
            if (grant.period().from().isBefore(from)) from = grant.period().from();
            if (grant.period().until().isAfter(until)) until = grant.period().until();
        }
        return from.isBefore(until) ? new Period(from, until) : Period.ALWAYS;
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.filter(one::isAfter).orElse(one);
    }

    private void seats() {
        Business business = outlook.business();
        Role role =
                outlook.member()
                        .map(Member::role)
                        .or(() -> outlook.invitation().map(Invitation::role))
                        .orElse(Role.STANDARD);
        int most = Seats.most(asker.office().limits().seats(business), role);
        long used = Seats.taken(after, business, role, asker.now());
        if (used * 100 < (long) most * NEARLY) return;
        warn(
                Warning.SEATS_NEARLY_FULL,
                Map.of("used", Long.toString(used), "most", Integer.toString(most)));
    }

    private void warn(Warning warning) {
        warn(warning, Map.of());
    }

    private void warn(Warning warning, String hole, String value) {
        warn(warning, Map.of(hole, value));
    }

    private void warn(Warning warning, Asset asset, Map<String, String> about) {
        Map<String, String> holes = new HashMap<>(about);
        holes.put("asset", asset.name());
        warn(warning, holes).put("asset", asker.idOf(asset));
    }

    private ObjectNode warn(Warning warning, Map<String, String> about) {
        Map<String, String> holes = new HashMap<>(about);
        holes.put("business", outlook.business().name());
        ObjectNode node =
                Json.object()
                        .put("code", warning.name())
                        .put("text", words.warning(warning, holes));
        found.add(node);
        return node;
    }
}
