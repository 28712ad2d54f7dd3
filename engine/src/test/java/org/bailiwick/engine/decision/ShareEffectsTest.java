package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Level;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a preview says of a share is what the engine would decide for somebody of the partner to
/// whom everything was assigned: over every entry of random histories, of every share.
class ShareEffectsTest {
    private int told;

    @Test
    void whatAShareLetsThroughIsWhatIsDecided() {
        for (long seed = 700; seed < 900; seed++) {
            List<Entry> history = Histories.history(seed, 80);
            for (int i = history.size() / 2; i < history.size(); i++) compare(seed, history, i);
        }
        assertThat(told).isGreaterThan(100);
    }

    private void compare(long seed, List<Entry> history, int at) {
        Entry entry = history.get(at);
        if (entry.changes().stream().anyMatch(InstallationChange.class::isInstance)) return;
        Live live = Live.empty(TestModels.tiktok());
        live.fold(history.subList(0, at));
        Directory before = live.now();
        Preview preview = Preview.of(before, entry.changes(), entry.time());
        Map<ShareId, Preview.ShareEffect> effects = new HashMap<>();
        for (Preview.ShareEffect effect : preview.shares()) effects.put(effect.share(), effect);
        String where = "seed %d, entry %d: %s%nFX %s".formatted(seed, at, entry.changes(), effects);
        Directory after = preview.after();
        after.eachAsset(asset -> {
            for (Share share : after.shares(asset)) {
                Business partner = after.partner(share);
                if (owns(before, asset.id(), partner.id())) continue;
                if (owns(after, asset.id(), partner.id())) continue;
                if (after.share(asset, partner).filter(share::equals).isEmpty()) continue;
                List<String> was = open(before, asset.id(), partner.id(), entry.time());
                List<String> is = open(after, asset.id(), partner.id(), entry.time());
                var effect = Optional.ofNullable(effects.get(share.id()));
                assertThat(effect.map(Preview.ShareEffect::gained).orElse(List.of()))
                        .as("%s%nSHARE %s was %s is %s", where, share.id(), was, is)
                        .containsExactlyElementsOf(without(is, was));
                assertThat(effect.map(Preview.ShareEffect::lost).orElse(List.of()))
                        .as("%s%nSHARE %s was %s is %s", where, share.id(), was, is)
                        .containsExactlyElementsOf(without(was, is));
                if (!is.equals(was)) told++;
            }
        });
    }

    private static List<String> without(List<String> all, List<String> these) {
        return all.stream().filter(action -> !these.contains(action)).toList();
    }

    private static boolean owns(Directory directory, AssetId asset, BusinessId business) {
        return directory
                .find(asset)
                .flatMap(directory::owningBusiness)
                .filter(owner -> owner.id().equals(business))
                .isPresent();
    }

    /// What somebody could do who came to the partner now, and got everything there.
    private static List<String> open(
            Directory directory, AssetId id, BusinessId partner, Instant now) {
        Optional<Asset> found = directory.find(id);
        if (found.isEmpty() || directory.find(partner).isEmpty()) return List.of();
        Asset asset = found.get();
        var kind = directory.kind(asset.kind());
        if (kind.isEmpty()) return List.of();
        Ids ids = new Ids(new SplittableRandom(7));
        PersonId somebody = ids.person();
        var member = ids.member();
        String[] levels = kind.get().levels().stream().map(Level::name).toArray(String[]::new);
        List<Change> joined =
                List.of(
                        new PersonRegistered(somebody, Sealed.NONE),
                        new MemberJoined(
                                member,
                                partner,
                                somebody,
                                Role.STANDARD,
                                Finance.MANAGER,
                                Period.ALWAYS,
                                Optional.empty()),
                        new AssetAssigned(
                                ids.assignment(),
                                member,
                                asset.id(),
                                Levels.of(levels),
                                Period.ALWAYS,
                                false));
        return Masks.actions(
                directory.after(joined, now),
                somebody,
                asset.id(),
                Masks.plain(now, Question.Proof.TWO_STEPS));
    }
}
