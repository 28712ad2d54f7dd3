package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.PartnerCode;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Requests;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds in a directory what a deed speaks of by the names of others: memberships, invitations,
/// assignments, shares. Throws [Impossible] where there is none.
public record Finder(Directory directory, Names names) {

    public Person person(String name) {
        return directory.find(names.person(name)).orElseThrow(() -> missing(name));
    }

    public Business business(String name) {
        return directory.find(names.business(name)).orElseThrow(() -> missing(name));
    }

    public Asset asset(String name) {
        return directory.find(names.asset(name)).orElseThrow(() -> missing(name));
    }

    public Group group(String name) {
        return directory.find(names.group(name)).orElseThrow(() -> missing(name));
    }

    private static Impossible missing(String name) {
        return new Impossible("`%s` is not there".formatted(name));
    }

    /// The membership of this person in this business that was not ended.
    public Member member(String person, String business) {
        return directory
                .membership(person(person), business(business))
                .filter(m -> !m.gone())
                .orElseThrow(() ->
                        new Impossible("`%s` is no member of `%s`".formatted(person, business)));
    }

    /// The oldest command about this member that waits for a second admin.
    public Approval waiting(String person, String business) {
        Member member = member(person, business);
        return directory.approvals().waiting(business(business)).stream()
                .filter(a ->
                        a.matters().stream()
                                .anyMatch(m -> m.about().filter(member.id()::equals).isPresent()))
                .findFirst()
                .orElseThrow(() -> new Impossible("nothing about `%s` waits".formatted(person)));
    }

    /// The membership through which this person can be assigned this asset.
    ///
    /// @param business the one that is named, where one is
    public Member member(String person, String asset, Optional<String> business) {
        if (business.isPresent()) return member(person, business.get());
        List<Member> possible = new ArrayList<>();
        for (Member member : directory.memberships(person(person))) {
            if (!member.gone() && hasOrShares(directory.business(member), asset(asset))) {
                possible.add(member);
            }
        }
        if (possible.size() == 1) return possible.getFirst();
        String sentence =
                possible.isEmpty()
                        ? "`%s` is in no business that owns `%s` or has it shared"
                        : "`%s` can hold `%s` in more than one business: add `in` and its name";
        throw new Impossible(sentence.formatted(person, asset));
    }

    private boolean hasOrShares(Business business, Asset asset) {
        boolean owns = directory.owningBusiness(asset).map(b -> b == business).orElse(false);
        return owns || directory.share(asset, business).filter(s -> !s.gone()).isPresent();
    }

    /// The newest invitation that somebody can still accept.
    ///
    /// @param whom a person or an address
    public Invitation invitation(String whom, String business, Instant now) {
        return addresses(whom)
                .flatMap(a -> directory.invitations(a).stream())
                .filter(i -> i.pendingAt(now))
                .filter(i -> directory.business(i).id().equals(names.business(business)))
                .reduce((_, newest) -> newest)
                .orElseThrow(() ->
                        new Impossible(
                                "`%s` has no open invitation to `%s`".formatted(whom, business)));
    }

    /// The newest invitation that came to no end but by time.
    ///
    /// @param whom a person or an address
    public Invitation offered(String whom, String business) {
        return addresses(whom)
                .flatMap(a -> directory.invitations(a).stream())
                .filter(i -> i.fate() == Invitation.Fate.OPEN)
                .filter(i -> directory.business(i).id().equals(names.business(business)))
                .reduce((_, newest) -> newest)
                .orElseThrow(() ->
                        new Impossible("`%s` is not invited to `%s`".formatted(whom, business)));
    }

    private Stream<Address> addresses(String whom) {
        if (Names.isAddress(whom)) return directory.find(names.address(whom)).stream();
        return directory.addresses(person(whom)).stream();
    }

    /// An address of a person, or the one that is named.
    public AddressId address(String whom) {
        if (Names.isAddress(whom)) return names.address(whom);
        return directory.addresses(person(whom)).stream()
                .findFirst()
                .map(Address::id)
                .orElseThrow(() -> new Impossible("`%s` has proved no address".formatted(whom)));
    }

    /// The direct assignments of a member on an asset.
    public List<Assignment> assignments(Member member, String asset) {
        Asset on = asset(asset);
        List<Assignment> all =
                directory.listing().assignments(member).stream()
                        .filter(a -> directory.asset(a) == on)
                        .toList();
        if (all.isEmpty()) {
            throw new Impossible("nothing on `%s` is assigned directly".formatted(asset));
        }
        return all;
    }

    /// The one assignment that has dates.
    public Assignment dated(Member member, String asset) {
        List<Assignment> dated =
                assignments(member, asset).stream().filter(a -> !a.standing()).toList();
        if (dated.size() == 1) return dated.getFirst();
        throw new Impossible(
                "there are %d dated assignments on `%s`".formatted(dated.size(), asset));
    }

    /// The share of this asset with this business that was not ended.
    public Share share(String asset, String partner) {
        return directory
                .share(asset(asset), business(partner))
                .filter(s -> !s.gone())
                .orElseThrow(() ->
                        new Impossible("`%s` is not shared with `%s`".formatted(asset, partner)));
    }

    /// The offer to hand this asset over that can still be accepted.
    public Transfer offer(String asset, Instant now) {
        return directory.transfers().of(asset(asset)).stream()
                .filter(t -> t.pendingAt(now))
                .findFirst()
                .orElseThrow(() -> new Impossible("`%s` is not offered".formatted(asset)));
    }

    /// The business that asks, or whose member it is for.
    public Business asking(Asking asking) {
        return askingMember(asking)
                .map(directory::business)
                .orElseGet(() -> business(asking.whom()));
    }

    /// For whom it is; empty where a business asks.
    public Optional<Member> askingMember(Asking asking) {
        return names.find(asking.whom()).filter(PersonId.class::isInstance).isPresent()
                ? Optional.of(member(asking.whom(), asking.asset(), asking.business()))
                : Optional.empty();
    }

    /// The newest request for this asset that can still be decided.
    public Request request(Asking asking, Instant now) {
        Requests requests = directory.requests();
        return requests.waiting(asset(asking.asset()), now).reversed().stream()
                .filter(r -> requests.business(r) == asking(asking))
                .filter(r -> requests.member(r).equals(askingMember(asking)))
                .findFirst()
                .orElseThrow(() ->
                        new Impossible(
                                "`%s` waits for no request for `%s`"
                                        .formatted(asking.asset(), asking.whom())));
    }

    public Partnership partnership(String one, String other) {
        Business first = business(one);
        Business second = business(other);
        return directory.listing().partnerships(first).stream()
                .filter(p -> !p.gone() && directory.listing().partner(p, first) == second)
                .reduce((_, newest) -> newest)
                .orElseThrow(() ->
                        new Impossible("`%s` and `%s` are no partners".formatted(one, other)));
    }

    /// The newest code of a business that can be used.
    public PartnerCode code(String business, Instant now) {
        return directory.listing().codes(business(business)).stream()
                .filter(code -> code.opensAt(now))
                .reduce((_, newest) -> newest)
                .orElseThrow(() ->
                        new Impossible("`%s` has no code that can be used".formatted(business)));
    }

    /// The newest access link of an agency.
    public AccessLink link(String agency) {
        return directory.links().of(business(agency)).stream()
                .reduce((_, newest) -> newest)
                .orElseThrow(() -> new Impossible("`%s` has no link".formatted(agency)));
    }

    /// The newest confirmation of that link.
    public Confirmation confirmation(String agency) {
        return directory.links().of(link(agency)).stream()
                .reduce((_, newest) -> newest)
                .orElseThrow(() ->
                        new Impossible("the link of `%s` was not confirmed".formatted(agency)));
    }

    /// The business for which a domain is proved.
    public Business byDomain(String domain) {
        return directory
                .byDomain(domain)
                .orElseThrow(() -> new Impossible("`%s` is nobody's domain".formatted(domain)));
    }

    /// Where the days of a share end: with the owner, or with the partner where a person owns it.
    public ZoneId zone(String asset, String partner) {
        return directory
                .owningBusiness(asset(asset))
                .map(Business::zone)
                .orElseGet(() -> business(partner).zone());
    }
}
