package org.bailiwick.server.tiktok;

import org.bailiwick.server.tiktok.Fact.MemberTold;
import org.bailiwick.server.tiktok.Fact.Ranks;
import org.bailiwick.server.tiktok.Fact.Standing;
import org.bailiwick.server.tiktok.Fact.UserNamed;
import org.bailiwick.server.tiktok.Wanted.Member;
import org.bailiwick.server.tiktok.Wanted.MemberKey;
import org.bailiwick.server.tiktok.Wanted.User;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// What is said of users and of their places in businesses.
final class PeopleBook {
    private record Place(Standing standing, Ranks ranks) {}

    private final Findings findings;
    private final Ledger<MemberKey, Place> places = new Ledger<>();
    private final Ledger<String, String> addresses = new Ledger<>();
    private final Ledger<String, String> holders = new Ledger<>();
    private final Ledger<String, String> names = new Ledger<>();
    private final Ledger<String, String> namesInPassing = new Ledger<>();
    private final SequencedMap<MemberKey, Member> members = new LinkedHashMap<>();

    PeopleBook(Findings findings) {
        this.findings = findings;
    }

    void member(int line, MemberTold told) {
        String who = told.user().isEmpty() ? told.address() : told.user();
        var key = new MemberKey(told.business(), who);
        var place = new Place(told.standing(), told.ranks());
        places.say(line, key, place)
                .ifPresent(other ->
                        findings.contradict(
                                line,
                                other.line(),
                                Matter.MEMBER_DIFFERS,
                                who,
                                told.business(),
                                words(place),
                                words(other.value())));
        members.putIfAbsent(
                key, new Member(line, told.user(), told.address(), told.standing(), told.ranks()));
        if (told.standing() != Standing.JOINED) return;
        address(line, told.user(), told.address());
        if (told.name().isEmpty()) return;
        names.say(line, told.user(), told.name())
                .ifPresent(other -> differs(line, told.user(), told.name(), other.value()));
    }

    private static String words(Place place) {
        Ranks ranks = place.ranks();
        return place.standing() + " " + ranks.role() + " " + ranks.finance();
    }

    void named(int line, UserNamed told) {
        address(line, told.user(), told.address());
        if (!told.name().isEmpty()) namesInPassing.say(line, told.user(), told.name());
    }

    /// One user has one address, and one address one user.
    private void address(int line, String user, String address) {
        if (address.isEmpty()) return;
        addresses
                .say(line, user, address)
                .ifPresent(other ->
                        findings.contradict(line, other.line(), Matter.ADDRESS_DIFFERS, user));
        holders.say(line, address, user)
                .ifPresent(other ->
                        findings.contradict(
                                line, other.line(), Matter.ADDRESS_SHARED, other.value(), user));
    }

    private void differs(int line, String user, String name, String kept) {
        findings.note(line, Matter.USER_NAME_DIFFERS, user, name, kept);
    }

    SequencedMap<MemberKey, Member> members() {
        return members;
    }

    /// Those who joined a business. A list of members knows a name best.
    SequencedMap<String, User> users() {
        SequencedMap<String, User> users = new LinkedHashMap<>();
        members.forEach((key, member) -> {
            if (member.standing() == Standing.JOINED) {
                users.computeIfAbsent(key.who(), user -> user(member.line(), user));
            }
        });
        return users;
    }

    private User user(int line, String user) {
        Optional<Ledger.Said<String>> listed = names.find(user);
        Optional<Ledger.Said<String>> passing = namesInPassing.find(user);
        if (listed.isPresent() && passing.isPresent()) {
            String name = passing.get().value();
            String kept = listed.get().value();
            if (!name.equals(kept)) differs(passing.get().line(), user, name, kept);
        }
        String name = listed.or(() -> passing).map(Ledger.Said::value).orElse("");
        String address = addresses.find(user).map(Ledger.Said::value).orElse("");
        return new User(line, name, address);
    }
}
