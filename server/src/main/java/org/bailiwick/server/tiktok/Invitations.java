package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.tiktok.Fact.Ranks;
import org.bailiwick.server.tiktok.Fact.Standing;
import org.bailiwick.server.tiktok.Others.What;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The invitations to one business. TikTok tells no end of them.
final class Invitations {
    private final Work work;
    private final String business;
    private final Business its;
    private final Set<InvitationId> kept = new HashSet<>();

    Invitations(Work work, String business, Business its) {
        this.work = work;
        this.business = business;
        this.its = its;
    }

    /// The invitation of an address that can still be accepted.
    Optional<Invitation> open(AddressId address) {
        return newest(address).filter(this::isOpen);
    }

    private boolean isOpen(Invitation invitation) {
        return invitation.pendingAt(work.now());
    }

    private Optional<Invitation> newest(AddressId address) {
        List<Invitation> all =
                work.today().find(address).map(work.today()::invitations).orElse(List.of());
        return all.reversed().stream()
                .filter(invitation -> work.today().business(invitation).id().equals(its.id()))
                .findFirst();
    }

    void keep(InvitationId invitation) {
        kept.add(invitation);
    }

    /// Somebody was invited, and perhaps declined.
    ///
    /// @param holder the person who has the address, where somebody has
    void invite(Wanted.Member told, Optional<Person> holder) {
        if (holder.isPresent() && !told.user().isEmpty()) {
            boolean named = work.here().isNamed(Alias.PERSON, told.user());
            if (!named) work.alias(Alias.PERSON, told.user(), holder.get().id());
        }
        AddressId address = work.texts().of(told.address());
        Optional<Invitation> newest = newest(address);
        newest.ifPresent(invitation -> kept.add(invitation.id()));
        Optional<Invitation> open = newest.filter(this::isOpen);
        if (newest.filter(i -> work.isOthers(What.END, i.id())).isPresent()) {
            if (told.standing() == Standing.INVITED) othersStays(told);
            return;
        }
        if (told.standing() == Standing.INVITED) {
            offer(told, address, open);
        } else if (newest.filter(Invitations::isDeclined).isEmpty()) {
            decline(told, address, open);
        }
    }

    private static boolean isDeclined(Invitation invitation) {
        return invitation.fate() == Invitation.Fate.DECLINED;
    }

    private void offer(Wanted.Member told, AddressId address, Optional<Invitation> open) {
        if (open.isPresent()) {
            if (offers(open.get(), told.ranks())) return;
            if (!work.here().isOurs(open.get())) {
                othersStays(told);
                return;
            }
            work.add(new InvitationWithdrawn(open.get().id()));
        }
        write(told, address, open);
    }

    private static boolean offers(Invitation invitation, Ranks ranks) {
        boolean role = !ranks.roleKnown() || ranks.role() == invitation.role();
        boolean finance = !ranks.financeKnown() || ranks.finance() == invitation.finance();
        return role && finance;
    }

    private void decline(Wanted.Member told, AddressId address, Optional<Invitation> open) {
        if (open.isPresent() && !work.here().isOurs(open.get())) {
            othersStays(told);
            return;
        }
        InvitationId declined =
                open.map(Invitation::id).orElseGet(() -> write(told, address, open));
        work.add(new InvitationDeclined(declined));
    }

    private void othersStays(Wanted.Member told) {
        work.note(told.line(), Matter.OTHERS_INVITATION, told.user(), business);
    }

    private InvitationId write(Wanted.Member told, AddressId address, Optional<Invitation> before) {
        Ranks ranks = told.ranks();
        Role role =
                before.filter(_ -> !ranks.roleKnown()).map(Invitation::role).orElse(ranks.role());
        Finance finance =
                before.filter(_ -> !ranks.financeKnown())
                        .map(Invitation::finance)
                        .orElse(ranks.finance());
        InvitationId id = work.ids().invitation();
        kept.add(id);
        work.add(
                new MemberInvited(
                        id,
                        its.id(),
                        address,
                        work.texts().seal(address, told.address()),
                        role,
                        finance,
                        Period.ALWAYS,
                        Period.OPEN_END));
        return id;
    }

    /// Takes back what the complete list of members does not have any more.
    void withdrawOthers() {
        for (Invitation invitation : work.today().listing().invitations(its)) {
            boolean there = kept.contains(invitation.id());
            if (!there && isOpen(invitation) && work.here().isOurs(invitation)) {
                work.add(new InvitationWithdrawn(invitation.id()));
            }
        }
    }
}
