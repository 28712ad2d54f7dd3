package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.tiktok.Fact.Ranks;
import org.bailiwick.server.tiktok.Fact.Standing;
import org.bailiwick.server.tiktok.Others.What;
import org.bailiwick.server.tiktok.Wanted.MemberKey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The members of one business, joined, invited and declined.
///
/// @param members what is said of them
record MemberPart(String business, SequencedMap<MemberKey, Wanted.Member> members) implements Part {
    @Override
    public String name() {
        return "members";
    }

    @Override
    public void compare(Work work) {
        work.here().business(business).ifPresent(its -> new Comparison(work, its).run());
    }

    private final class Comparison {
        private final Work work;
        private final Business its;
        private final People people;
        private final Invitations invitations;
        private final Set<String> joined = new HashSet<>();
        private final Set<MemberId> kept = new HashSet<>();

        /// What takes roles and memberships away; it comes last, so that there is an admin.
        private final List<Change> lowering = new ArrayList<>();

        Comparison(Work work, Business its) {
            this.work = work;
            this.its = its;
            people = new People(work);
            invitations = new Invitations(work, business, its);
        }

        void run() {
            each(Standing.JOINED);
            each(Standing.INVITED);
            each(Standing.DECLINED);
            each(Standing.GONE);
            if (work.wanted().complete(new Scope.Members(business))) {
                removeOthers();
                invitations.withdrawOthers();
            }
            new Admins(work, business, its).lower(lowering);
        }

        private void each(Standing standing) {
            members.forEach((key, told) -> {
                if (told.standing() == standing) member(key, told);
            });
        }

        private void member(MemberKey key, Wanted.Member told) {
            switch (told.standing()) {
                case JOINED -> join(key.who(), told);
                case INVITED, DECLINED -> invite(told);
                case GONE ->
                        work.here()
                                .member(its, key.who())
                                .filter(work.here()::isOurs)
                                .ifPresent(this::remove);
            }
        }

        private void join(String user, Wanted.Member told) {
            People.Met met = people.meet(user, work.wanted().user(user));
            joined.add(told.address());
            Optional<Member> member = met.known().flatMap(p -> work.here().member(its, p));
            member.ifPresent(it -> kept.add(it.id()));
            if (member.isPresent()) {
                keep(member.get(), user, told);
                return;
            }
            if (met.known().filter(p -> work.wasRemovedHere(its, p)).isPresent()) {
                work.note(told.line(), Matter.OTHERS_REMOVED, user, business);
                return;
            }
            Optional<InvitationId> accepted =
                    met.address().flatMap(invitations::open).map(Invitation::id);
            accepted.ifPresent(invitations::keep);
            work.add(
                    new MemberJoined(
                            work.ids().member(),
                            its.id(),
                            met.id(),
                            told.ranks().role(),
                            told.ranks().finance(),
                            Period.ALWAYS,
                            accepted));
        }

        private void keep(Member member, String user, Wanted.Member told) {
            Ranks ranks = told.ranks();
            boolean role = ranks.roleKnown() && ranks.role() != member.role();
            boolean finance = ranks.financeKnown() && ranks.finance() != member.finance();
            boolean roleOurs = work.isOurs(member, What.ROLE);
            boolean financeOurs = work.isOurs(member, What.FINANCE);
            if ((role && !roleOurs) || (finance && !financeOurs)) {
                String there = words(ranks.role(), ranks.finance());
                String here = words(member.role(), member.finance());
                work.note(told.line(), Matter.OTHERS_MEMBER, user, there, business, here);
            }
            if (finance && financeOurs)
                work.add(new MemberFinanceSet(member.id(), ranks.finance()));
            if (!role || !roleOurs) return;
            if (ranks.role() == Role.ADMIN) {
                work.add(new MemberRoleSet(member.id(), ranks.role()));
            } else {
                lowering.add(new MemberRoleSet(member.id(), ranks.role()));
            }
        }

        private static String words(Role role, Finance finance) {
            return role + " " + finance;
        }

        /// Somebody who was a member and is invited now was removed in between.
        private void invite(Wanted.Member told) {
            if (joined.contains(told.address())) return;
            var holder = work.texts().find(told.address()).flatMap(people::holder);
            Optional<Member> member = holder.flatMap(p -> work.here().member(its, p));
            if (member.isPresent()) {
                boolean whole = work.wanted().complete(new Scope.Members(business));
                if (!whole || !work.here().isOurs(member.get())) return;
                remove(member.get());
            }
            if (holder.filter(p -> work.wasRemovedHere(its, p)).isPresent()) {
                work.note(told.line(), Matter.OTHERS_REMOVED, told.user(), business);
            } else {
                invitations.invite(told, holder);
            }
        }

        private void removeOthers() {
            for (Member member : work.today().listing().members(its)) {
                boolean there = kept.contains(member.id());
                if (!there && !member.gone() && work.here().isOurs(member)) remove(member);
            }
        }

        private void remove(Member member) {
            if (kept.add(member.id())) lowering.add(new MemberRemoved(member.id()));
        }
    }
}
