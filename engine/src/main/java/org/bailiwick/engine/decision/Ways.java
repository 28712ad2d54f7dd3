package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds every way of one subject, and runs each through its layers. See
/// `docs/decisions/0001-how-the-rules-are-read.md`.
final class Ways {
    private final Directory directory;
    private final Question.Context context;
    private final Window window;
    private final Optional<Person> person;
    private final boolean invited;
    private final List<Address> addresses;

    Ways(Directory directory, Subject subject, Question.Context context) {
        this.directory = directory;
        this.context = context;
        invited = subject instanceof Subject.Invited;
        window = Window.at(later(context.now(), directory.time()));
        person =
                switch (subject) {
                    case Subject.Known(var id) -> directory.find(id);
                    case Subject.Invited _, Subject.Stranger _ -> Optional.empty();
                };
        addresses =
                switch (subject) {
                    case Subject.Known _ -> person.map(directory::addresses).orElse(List.of());
                    case Subject.Invited(var id) -> directory.find(id).stream().toList();
                    case Subject.Stranger _ -> List.of();
                };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    Instant now() {
        return window.now();
    }

    /// Layer 1.
    Optional<Code> signedIn() {
        if (person.isPresent()) {
            return person.get().disabled() ? Optional.of(Code.PERSON_DISABLED) : Optional.empty();
        }
        return invited ? Optional.empty() : Optional.of(Code.SIGNED_OUT);
    }

    boolean activeInNamed() {
        return context.business().flatMap(directory::find).map(this::activeIn).orElse(false);
    }

    /// The same subject, asked without naming a business.
    Ways withoutNaming(Subject subject) {
        Question.Context open =
                new Question.Context(
                        context.now(),
                        Optional.empty(),
                        context.account(),
                        context.proof(),
                        context.grave());
        return new Ways(directory, subject, open);
    }

    /// Whether there is a way through a business that passes layers 3 and 4.
    boolean reaches(Asset asset) {
        for (Trail trail : to(asset)) {
            boolean personal = trail.way instanceof Way.Owner || trail.way instanceof Way.Creator;
            if (!personal && trail.arrives()) return true;
        }
        return false;
    }

    /// Layer 2.
    boolean otherAccount() {
        return context.account().isPresent()
                && !person.map(p -> p.id().equals(context.account().get())).orElse(false);
    }

    /// Every way to an asset: the owner's and the creator's, then own memberships, then partners',
    /// each older membership first.
    List<Trail> to(Asset asset) {
        Optional<Kind> kind = directory.kind(asset.kind());
        AssetTrails trails = new AssetTrails(directory, asset, kind, window, context.proof());
        List<Trail> own = new ArrayList<>(4);
        List<Trail> partners = new ArrayList<>(4);
        person.flatMap(trails::personal).ifPresent(own::add);
        for (Member member : newestMemberships()) {
            Business business = directory.business(member);
            if (!wanted(business)) continue;
            if (owns(business, asset)) {
                trails.own(member, business).ifPresent(own::add);
            } else {
                directory
                        .share(asset, business)
                        .flatMap(share -> trails.partner(member, business, share))
                        .ifPresent(partners::add);
            }
        }
        own.addAll(partners);
        invitations(asset, own);
        return own;
    }

    /// The way through a membership of the owning business, as it would be if the member held these
    /// levels too.
    Optional<Trail> own(Asset asset, Member member, long more) {
        Optional<Kind> kind = directory.kind(asset.kind());
        return new AssetTrails(directory, asset, kind, window, context.proof())
                .own(member, directory.business(member), more);
    }

    private void invitations(Asset asset, List<Trail> trails) {
        for (Address address : addresses) {
            for (Invitation invitation : directory.invitations(address)) {
                if (!invitation.pendingAt(now())) continue;
                Business business = directory.business(invitation);
                if (!wanted(business) || activeIn(business)) continue;
                if (!owns(business, asset) && !seesShare(asset, business)) continue;
                trails.add(invited(invitation, business));
            }
        }
    }

    private static Trail invited(Invitation invitation, Business business) {
        Trail.Builder trail =
                new Trail.Builder(new Way.Invited(business.id(), invitation.id()), -1)
                        .passed(Layer.SIGNED_IN);
        return trail.stop(business.closed() ? Code.BUSINESS_CLOSED : Code.INVITE_NOT_ACCEPTED);
    }

    private boolean seesShare(Asset asset, Business business) {
        Optional<Share> share = directory.share(asset, business);
        return share.isPresent()
                && window.remembers(directory.ended(share.get(), now()))
                && window.sees(share.get().period());
    }

    private boolean owns(Business business, Asset asset) {
        return directory.owningBusiness(asset).map(b -> b == business).orElse(false);
    }

    /// The ways of a person in a business: the newest membership, and pending invitations.
    List<Trail> in(Business business) {
        BusinessTrails trails = new BusinessTrails(directory, business, window, context);
        List<Trail> all = new ArrayList<>(2);
        person.flatMap(p -> directory.membership(p, business))
                .flatMap(trails::member)
                .ifPresent(all::add);
        for (Address address : addresses) {
            for (Invitation invitation : directory.invitations(address)) {
                boolean here = directory.business(invitation) == business;
                if (!here || !invitation.pendingAt(now()) || activeIn(business)) continue;
                all.add(invited(invitation, business));
            }
        }
        return all;
    }

    /// Of each business in which the person is or was a member, the newest membership; oldest
    /// first.
    List<Member> newestMemberships() {
        if (person.isEmpty()) return List.of();
        List<Member> all = directory.memberships(person.get());
        if (all.size() == 1) return all;
        List<Member> newest = new ArrayList<>();
        for (Member member : all) {
            Business business = directory.business(member);
            boolean newer = newest.stream().anyMatch(m -> directory.business(m) == business);
            if (!newer) newest.add(0, member);
        }
        return newest;
    }

    private boolean wanted(Business business) {
        Optional<BusinessId> named = context.business();
        return named.isEmpty() || named.get().equals(business.id());
    }

    /// Whether the person is an active member here: neither suspended nor removed, in force now,
    /// and the business is open.
    boolean activeIn(Business business) {
        return person.flatMap(p -> directory.membership(p, business))
                .map(this::active)
                .orElse(false);
    }

    private boolean active(Member member) {
        return !member.gone()
                && !member.suspended()
                && member.period().includes(now())
                && !directory.business(member).closed();
    }

    boolean activeAnywhere() {
        return newestMemberships().stream().anyMatch(this::active);
    }

    /// The businesses in which the person is active, oldest membership first.
    List<Business> activeBusinesses() {
        return newestMemberships().stream().filter(this::active).map(directory::business).toList();
    }
}
