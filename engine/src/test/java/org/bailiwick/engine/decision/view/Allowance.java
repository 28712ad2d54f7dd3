package org.bailiwick.engine.decision.view;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Of which things one person may read at all in the answer to one question: a coarse fence,
/// written down apart from the view itself.
final class Allowance {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Directory directory;
    private final Question question;
    private final Instant now;
    private final Person reader;
    private final Set<Id> ids = new HashSet<>();

    private Allowance(Directory directory, Question question, Instant now, Person reader) {
        this.directory = directory;
        this.question = question;
        this.now = now;
        this.reader = reader;
    }

    static Set<Id> of(Directory directory, Question question, Instant now, PersonId reader) {
        Optional<Person> person = directory.find(reader).filter(p -> !p.disabled());
        if (person.isEmpty()) return Set.of();
        Allowance allowance = new Allowance(directory, question, now, person.get());
        allowance.collect();
        return allowance.ids;
    }

    private void collect() {
        boolean own = isReader(question.subject());
        for (Member member : directory.memberships(reader)) {
            if (own || active(member)) membership(member, own);
        }
        for (Address address : directory.addresses(reader)) {
            for (Invitation invitation : directory.invitations(address)) {
                ids.add(invitation.id());
                ids.add(directory.business(invitation).id());
            }
        }
        asset().ifPresent(a -> asset(a, own));
    }

    private boolean isReader(Subject subject) {
        return switch (subject) {
            case Subject.Known(var id) -> id.equals(reader.id());
            case Subject.Invited(var id) ->
                    directory.addresses(reader).stream().anyMatch(a -> a.id().equals(id));
            case Subject.Stranger _ -> false;
        };
    }

    private void membership(Member member, boolean own) {
        Business business = directory.business(member);
        boolean recent = !member.ended().isBefore(now.minus(REMEMBERED));
        if (recent) ids.add(business.id());
        if (own) {
            ids.add(reader.id());
            ids.add(member.id());
        }
        boolean admin = active(member) && member.role() == Role.ADMIN;
        if (admin) inside(business);
        if (active(member) && business.settings().namesApprovers()) admins(business);
    }

    /// An admin reads everything of his business, and his partnerships with the names of the
    /// partners.
    private void inside(Business business) {
        ids.add(business.id());
        admins(business);
        for (Member member : directory.listing().members(business)) members(member);
        for (Invitation invitation : directory.listing().invitations(business)) {
            ids.add(invitation.id());
            ids.add(directory.address(invitation).id());
            directory.person(directory.address(invitation)).ifPresent(p -> ids.add(p.id()));
        }
        for (Group group : directory.listing().groups(business)) ids.add(group.id());
        for (Partnership partnership : directory.listing().partnerships(business)) {
            ids.add(partnership.id());
            ids.add(directory.listing().partner(partnership, business).id());
        }
    }

    private void members(Member member) {
        ids.add(member.id());
        ids.add(directory.person(member).id());
    }

    private void admins(Business business) {
        directory.admins(business).forEach(m -> ids.add(directory.person(m).id()));
    }

    private Optional<Asset> asset() {
        return question.target() instanceof Target.Asset(_, var id)
                ? directory.find(id)
                : Optional.empty();
    }

    private void asset(Asset asset, boolean own) {
        boolean owns = directory.owningPerson(asset).filter(p -> p == reader).isPresent();
        boolean created = directory.creator(asset).filter(p -> p == reader).isPresent();
        if (owns || (own && created)) ids.add(asset.id());
        boolean ownerSide = owns;
        for (Member member : directory.memberships(reader)) {
            Business business = directory.business(member);
            if (!active(member) || !hasOrHad(business, asset)) continue;
            boolean gives = gives(asset);
            boolean answers = member.role() == Role.ADMIN || gives;
            boolean assigned = !directory.grants(member, asset).isEmpty();
            boolean lists = business.settings().listsAssetsToMembers();
            if (answers || (own && (assigned || lists))) ids.add(asset.id());
            if (!answers) continue;
            colleagues(business);
            boolean here = directory.owningBusiness(asset).filter(b -> b == business).isPresent();
            ownerSide |= here;
            directory.share(asset, business).ifPresent(s -> ids.add(s.id()));
        }
        if (ownerSide) ownerSide(asset);
    }

    /// Who gives access to an asset reads of the people of his business, as far as it goes.
    private void colleagues(Business business) {
        for (Member member : directory.listing().members(business)) members(member);
        for (Group group : directory.listing().groups(business)) ids.add(group.id());
    }

    private void ownerSide(Asset asset) {
        directory.creator(asset).ifPresent(p -> ids.add(p.id()));
        directory.owningPerson(asset).ifPresent(p -> ids.add(p.id()));
        for (Share share : directory.shares(asset)) {
            if (share.since() < asset.ownedSince()) continue;
            ids.add(share.id());
            ids.add(directory.partner(share).id());
        }
    }

    private boolean hasOrHad(Business business, Asset asset) {
        return directory.owningBusiness(asset).filter(b -> b == business).isPresent()
                || directory.ownedOnce(asset, business)
                || directory.share(asset, business).isPresent();
    }

    private boolean gives(Asset asset) {
        Question.Context context =
                new Question.Context(
                        now, Optional.empty(), Optional.empty(), Question.Proof.TWO_STEPS);
        Optional<Kind> kind = directory.kind(asset.kind());
        long giving = kind.map(k -> k.grants() | k.revokes()).orElse(0L);
        return (Masks.of(directory, reader, asset, context) & giving) != 0;
    }

    private boolean active(Member member) {
        List<Member> all = directory.memberships(reader);
        boolean newest =
                all.stream()
                                .filter(m -> directory.business(m) == directory.business(member))
                                .findFirst()
                                .orElseThrow()
                        == member;
        return newest
                && !member.gone()
                && !member.suspended()
                && member.period().includes(now)
                && !directory.business(member).closed();
    }
}
