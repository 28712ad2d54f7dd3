package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.api.reading.ShareSide;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose gains and losses a person may read in a preview: his own, and those of members of the
/// businesses that he runs, or through which he gives and takes back the asset. The inside of a
/// partner he never reads. Of shares he may read those of the businesses whose partners he runs.
final class Insight {
    private static final List<String> RUNS = List.of("members.manage", "assets.manage");

    private static final List<String> DEALS = List.of("partners.manage", "assets.manage");

    private final Directory before;
    private final Directory after;
    private final PersonId reader;
    private final Instant now;
    private final Question.Proof proof;
    private final Map<BusinessId, Boolean> runs = new HashMap<>();
    private final Map<BusinessId, Boolean> deals = new HashMap<>();

    /// @param proof how the reader signed in: what asks for a second step is not told without one
    Insight(Directory before, Directory after, PersonId reader, Instant now, Question.Proof proof) {
        this.before = before;
        this.after = after;
        this.reader = reader;
        this.now = now;
        this.proof = proof;
    }

    boolean sees(PersonId person, Id object) {
        if (person.equals(reader)) return true;
        return after.find(person).map(after::memberships).orElse(List.of()).stream()
                .map(after::business)
                .anyMatch(b -> concerns(b, object) && (runs(b.id()) || gives(b.id(), object)));
    }

    /// On which side of a share the reader stands; where it ends, as it stands before.
    ///
    /// Whoever gives and takes back the asset, or runs the partners, stands on the side of his
    /// business.
    ShareSide side(ShareId id) {
        Optional<Share> stands = after.find(id).filter(share -> !share.gone());
        Directory at = stands.isPresent() ? after : before;
        return stands.or(() -> before.find(id))
                .map(share -> side(at, share))
                .orElse(ShareSide.NEITHER);
    }

    private ShareSide side(Directory at, Share share) {
        Asset asset = at.asset(share);
        boolean own = at.owningPerson(asset).filter(p -> p.id().equals(reader)).isPresent();
        if (own || at.owningBusiness(asset).filter(b -> deals(b.id(), asset.id())).isPresent()) {
            return ShareSide.OWNER;
        }
        boolean theirs = deals(at.partner(share).id(), asset.id());
        return theirs ? ShareSide.PARTNER : ShareSide.NEITHER;
    }

    private boolean deals(BusinessId business, AssetId asset) {
        boolean all =
                deals.computeIfAbsent(
                        business,
                        b -> DEALS.stream().anyMatch(a -> allows(a, new Target.Business(b))));
        return all || gives(business, asset);
    }

    /// Whether the object is this business, or is in it or shared with it, before or after.
    private boolean concerns(Business business, Id object) {
        return switch (object) {
            case BusinessId id -> business.id().equals(id);
            case AssetId id -> has(before, business.id(), id) || has(after, business.id(), id);
            default -> false;
        };
    }

    private static boolean has(Directory directory, BusinessId business, AssetId id) {
        var its = directory.find(business);
        var asset = directory.find(id);
        if (its.isEmpty() || asset.isEmpty()) return false;
        boolean owns = directory.owningBusiness(asset.get()).filter(its.get()::equals).isPresent();
        return owns || directory.share(asset.get(), its.get()).filter(s -> !s.gone()).isPresent();
    }

    private boolean runs(BusinessId business) {
        return runs.computeIfAbsent(
                business,
                b -> RUNS.stream().anyMatch(action -> allows(action, new Target.Business(b))));
    }

    private boolean allows(String action, Target target) {
        return Decider.allows(before, question(action, target));
    }

    private boolean gives(BusinessId business, Id object) {
        if (!(object instanceof AssetId id)) return false;
        var asset = before.find(id);
        var kind = asset.map(Asset::kind).flatMap(before::kind);
        if (kind.isEmpty()) return false;
        return gives(kind.get(), new Target.Asset(kind.get().name(), id), business);
    }

    private boolean gives(Kind kind, Target target, BusinessId through) {
        long giving = kind.grants() | kind.revokes();
        for (int i = 0; i < kind.actions().size(); i++) {
            if ((giving & (1L << i)) == 0) continue;
            Question plain = question(kind.actions().get(i).name(), target);
            Question asked =
                    new Question(
                            plain.subject(),
                            plain.action(),
                            plain.target(),
                            plain.context().in(through));
            if (Decider.allows(before, asked)) return true;
        }
        return false;
    }

    private Question question(String action, Target target) {
        Question.Context context =
                new Question.Context(now, Optional.empty(), Optional.empty(), proof);
        return new Question(new Subject.Known(reader), action, target, context);
    }
}
