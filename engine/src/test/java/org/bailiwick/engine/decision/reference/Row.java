package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.ShareId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The rows of [Facts]: what is true of one thing, overwritten as facts come in.
interface Row {
    /// On what an assignment, or the place of an asset in a group, hangs.
    sealed interface Footing {
        /// The business itself owns the asset.
        record Owned() implements Footing {}

        record Shared(ShareId share) implements Footing {}

        /// The asset was foreign and not shared: it never counts.
        record None() implements Footing {}
    }

    final class Person {
        final PersonId id;
        final Set<AddressId> addresses = new LinkedHashSet<>();
        boolean disabled = false;

        Person(PersonId id) {
            this.id = id;
        }
    }

    final class Business {
        final BusinessId id;
        boolean closed = false;
        BusinessSettings settings = BusinessSettings.DEFAULT;
        Safety safety = Safety.DEFAULT;
        Instant adminsStep = Period.OPEN_START;
        Instant othersStep = Period.OPEN_START;

        Business(BusinessId id) {
            this.id = id;
        }

        /// Whether a second step is asked, and not only announced.
        boolean asksSecondStep(boolean admin, Instant now) {
            return switch (settings.secondStep()) {
                case NOBODY -> false;
                case ADMINS -> admin && !now.isBefore(adminsStep);
                case ALL -> !now.isBefore(admin ? adminsStep : othersStep);
            };
        }
    }

    final class Invitation {
        final InvitationId id;
        final BusinessId business;
        final AddressId address;
        Instant expires;

        /// Accepted, declined or withdrawn.
        boolean over = false;

        Invitation(InvitationChange.MemberInvited fact) {
            id = fact.invitation();
            business = fact.business();
            address = fact.address();
            expires = fact.expires();
        }
    }

    final class Member {
        final MemberId id;
        final BusinessId business;
        final PersonId person;
        Role role;
        Finance finance;
        Period period;
        boolean suspended = false;
        Instant adminSince = Instant.EPOCH;
        Instant ended = Facts.NEVER;

        Member(MemberChange.MemberJoined fact) {
            id = fact.member();
            business = fact.business();
            person = fact.person();
            role = fact.role();
            finance = fact.finance();
            period = fact.period();
        }
    }

    final class Asset {
        final AssetId id;
        final String kind;
        Owner owner;
        AssetState state;
        Optional<PersonId> creator = Optional.empty();

        Asset(AssetChange.AssetRegistered fact) {
            id = fact.asset();
            kind = fact.kind();
            owner = fact.owner();
            state = fact.state();
        }
    }

    final class Assignment {
        final AssignmentId id;
        final MemberId member;
        final AssetId asset;
        final Levels levels;
        final Footing footing;
        Period period;

        Assignment(AssignmentChange.AssetAssigned fact, Footing footing) {
            id = fact.assignment();
            member = fact.member();
            asset = fact.asset();
            levels = fact.levels();
            period = fact.period();
            this.footing = footing;
        }
    }

    /// An asset in a group.
    record Place(AssetId asset, Footing footing) {}

    /// A member in a group, with levels by kind.
    record Seat(MemberId member, Map<String, Levels> levels, Period period) {}

    final class Group {
        final GroupId id;
        final BusinessId business;
        final List<Place> places = new ArrayList<>();
        final List<Seat> seats = new ArrayList<>();
        boolean ended = false;

        Group(GroupId id, BusinessId business) {
            this.id = id;
            this.business = business;
        }
    }

    final class Partnership {
        final PartnershipId id;
        final BusinessId one;
        final BusinessId other;
        boolean ended = false;

        /// Declined or withdrawn: it never stood.
        boolean dropped = false;

        /// When it ends by itself.
        Instant until = Facts.NEVER;

        /// The end of the proposal; [Facts#NEVER] where it is none, or no more.
        Instant expires = Facts.NEVER;

        Partnership(PartnerChange.PartnerAdded fact) {
            id = fact.partnership();
            one = fact.one();
            other = fact.other();
        }

        Partnership(PartnerChange.PartnerProposed fact) {
            id = fact.partnership();
            one = fact.one();
            other = fact.other();
            expires = fact.expires();
        }

        boolean joins(BusinessId a, BusinessId b) {
            return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
        }
    }

    final class Share {
        final ShareId id;
        final AssetId asset;
        final BusinessId partner;
        Levels cap;
        Period period;
        boolean paused = false;
        Instant ended = Facts.NEVER;

        /// Under which it was made, where businesses share.
        final Optional<Partnership> under;

        Share(ShareChange.AssetShared fact, Optional<Partnership> under) {
            id = fact.share();
            asset = fact.asset();
            partner = fact.partner();
            cap = fact.cap();
            period = fact.period();
            this.under = under;
        }

        /// Its end, also where nobody accepted the proposal it waited for, or the relation is over.
        Instant endedAt(Instant now) {
            if (!ended.equals(Facts.NEVER) || under.isEmpty()) return ended;
            Instant over = Collections.min(List.of(under.get().expires, under.get().until));
            return over.isAfter(now) ? ended : over;
        }

        /// When the relation ends by itself, under which it was made.
        Instant lasts() {
            return under.map(p -> p.until).orElse(Facts.NEVER);
        }

        /// Whether somebody must still accept.
        boolean waits() {
            return under.map(p -> !p.expires.equals(Facts.NEVER)).orElse(false);
        }
    }

    /// A request for access, with what is not settled of it.
    final class Request {
        final RequestId id;
        final BusinessId business;
        final Optional<MemberId> member;
        final Instant expires;
        final List<RequestChange.Want> wants;

        Request(RequestChange.AccessRequested fact) {
            id = fact.request();
            business = fact.business();
            member = fact.member();
            expires = fact.expires();
            wants = new ArrayList<>(fact.wants());
        }
    }

    static <T> Optional<T> find(List<T> rows, Predicate<T> wanted) {
        return rows.stream().filter(wanted).findFirst();
    }

    static <T> T get(List<T> rows, Predicate<T> wanted) {
        return find(rows, wanted)
                .orElseThrow(() -> new NoSuchElementException("a fact about a thing not there"));
    }
}
