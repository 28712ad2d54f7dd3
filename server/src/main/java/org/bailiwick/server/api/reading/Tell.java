package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells things as JSON. Whether the reader may see them was decided before.
///
/// @param texts opens what is personal in this answer
record Tell(Asker asker, Texts texts) {
    /// Outside of a list: what is personal is fetched one by one.
    Tell(Asker asker) {
        this(asker, new Texts(asker.office()));
    }

    /// Fetches what is needed to tell these persons, with their addresses.
    void fetch(Collection<Person> persons) {
        List<Sealed> all = new ArrayList<>();
        for (Person person : persons) {
            all.add(person.name());
            for (Address address : asker.today().addresses(person)) all.add(address.text());
        }
        texts.fetch(all);
    }

    ObjectNode business(Business business) {
        return Json.object().put("id", asker.idOf(business)).put("name", business.name());
    }

    ObjectNode person(Person person) {
        ObjectNode node = Json.object().put("id", asker.idOf(person));
        texts.open(person.name()).ifPresent(name -> node.put("name", name));
        return node;
    }

    List<String> addresses(Person person) {
        return asker.today().addresses(person).stream()
                .map(this::address)
                .flatMap(Optional::stream)
                .toList();
    }

    /// What these businesses know a person by: the addresses that they have invited, and those
    /// under their own domains; the first he has proved where there is none of either. What else he
    /// has proved is between him and others. He himself and the operator see all.
    List<String> addresses(Person person, Collection<Business> among, Visit visit) {
        List<String> all = addresses(person);
        if (visit.all() || visit.is(person)) return all;
        List<String> known =
                asker.today().addresses(person).stream()
                        .filter(address -> among.stream().anyMatch(b -> knows(b, address)))
                        .map(this::address)
                        .flatMap(Optional::stream)
                        .toList();
        return known.isEmpty() ? all.stream().limit(1).toList() : known;
    }

    private boolean knows(Business business, Address address) {
        return asker.today().invitations(address).stream()
                        .anyMatch(i -> asker.today().business(i) == business)
                || address(address)
                        .map(Tell::domain)
                        .filter(business.domains()::contains)
                        .isPresent();
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /// What was sealed; empty where its key was destroyed.
    Optional<String> open(Sealed text) {
        return texts.open(text);
    }

    Optional<String> address(Address address) {
        return texts.open(address.text());
    }

    ObjectNode asset(Asset asset) {
        return Json.object()
                .put("kind", asset.kind())
                .put("id", asker.idOf(asset))
                .put("name", asset.name());
    }

    ObjectNode assetWithState(Asset asset) {
        return asset(asset).put("state", word(asset.state()));
    }

    /// Who owns it. A person who does is named to himself and to the operator.
    void owner(ObjectNode node, Asset asset, Visit visit) {
        ObjectNode owner = Json.object();
        asker.today().owningBusiness(asset).ifPresent(b -> owner.set("business", business(b)));
        asker.today()
                .owningPerson(asset)
                .ifPresent(p -> {
                    owner.put("personal", true);
                    if (visit.all() || visit.is(p)) owner.set("person", person(p));
                });
        node.set("owner", owner);
    }

    /// What a member is, without who.
    ObjectNode member(Member member) {
        ObjectNode node =
                Json.object()
                        .put("id", member.id().toString())
                        .put("role", word(member.role()))
                        .put("finance", word(member.finance()))
                        .put("label", word(member.label()))
                        .put("state", Standings.of(member, asker.now()));
        period(node, member.period());
        if (member.gone()) node.put("ended", member.ended().toString());
        return node;
    }

    /// A share. Once it has ended the other side knows the asset as it was, and no longer whose it
    /// is.
    ObjectNode share(Share share, Visit visit) {
        Asset asset = asker.today().asset(share);
        ObjectNode node = Json.object().put("id", share.id().toString());
        if (share.gone() && !visit.ownerSide(asset)) {
            node.set("asset", asset(asset).put("name", asset.nameBefore(share.ended())));
        } else {
            node.set("asset", assetWithState(asset));
            owner(node, asset, visit);
        }
        node.set("partner", business(asker.today().partner(share)));
        node.set("cap", Json.of(share.cap().names()));
        node.put("state", Standings.of(asker.today(), share, asker.now()));
        period(node, lasting(asker.today(), share));
        Instant ended = asker.today().ended(share, asker.now());
        if (!ended.equals(Period.OPEN_END)) node.put("ended", ended.toString());
        return node;
    }

    /// No longer than the relation under which it was made.
    static Period lasting(Directory directory, Share share) {
        Period period = share.period();
        Instant last = directory.lasts(share);
        boolean shorter = last.isBefore(period.until()) && period.from().isBefore(last);
        return shorter ? new Period(period.from(), last) : period;
    }

    /// `since` and `until`, each only where there is one.
    static void period(ObjectNode node, Period period) {
        if (!period.from().equals(Period.OPEN_START)) node.put("since", period.from().toString());
        if (!period.until().equals(Period.OPEN_END)) node.put("until", period.until().toString());
    }

    static String word(Enum<?> constant) {
        return Json.word(constant);
    }

    static List<String> words(Enum<?>[] all) {
        return java.util.Arrays.stream(all).map(Tell::word).toList();
    }
}
