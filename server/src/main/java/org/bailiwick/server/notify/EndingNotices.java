package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Calendar;
import org.bailiwick.engine.decision.Endings.Ending;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.notify.Notice.About;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// The rows about what ends soon: to both sides, and to those who may extend it with the errand
/// that does.
record EndingNotices(Office office, Audience audience) {
    private static final String BUSINESS = "business";

    private Directory today() {
        return audience.today();
    }

    List<Notice> of(Ending ending) {
        return switch (ending.thing()) {
            case Calendar.Membership(var member) -> membership(ending, member);
            case Calendar.Assigned(var assignment) -> assignment(ending, assignment);
            case Calendar.Placed(var place) -> place(ending, place);
            case Calendar.Shared(var share, _) -> share(ending, share);
            case Calendar.Related(var partnership) ->
                    new RelationNotices(audience).ending(ending.end(), partnership);
            case Calendar.Linked(var link) ->
                    told(
                            audience.admins(today().links().agency(link)),
                            "ending-link",
                            about(ending, today().links().agency(link)));
            case Calendar.Invited _, Calendar.Proposed _, Calendar.Offered _ -> List.of();
        };
    }

    private List<Notice> membership(Ending ending, Member member) {
        return his(member, about(ending, today().business(member)), "ending-membership");
    }

    private List<Notice> assignment(Ending ending, Assignment assignment) {
        Member member = today().member(assignment);
        Map<String, About> about = about(ending, today().business(member));
        about.put("asset", new About.Name(today().asset(assignment).name()));
        return his(member, about, "ending-assignment");
    }

    private List<Notice> place(Ending ending, Listing.Place place) {
        Map<String, About> about = about(ending, today().business(place.member()));
        about.put("group", new About.Name(place.group().name()));
        return his(place.member(), about, "ending-place");
    }

    /// To whose it is, and to those who run the business; to one of these who is both only once.
    private List<Notice> his(Member member, Map<String, About> about, String words) {
        Person person = today().person(member);
        about.put("who", name(person));
        List<PersonId> admins = audience.admins(today().business(member));
        List<Notice> all = new ArrayList<>(told(admins, words, about));
        if (!admins.contains(person.id())) {
            all.add(new Notice(person.id(), NoticeKind.ENDINGS, words + "-yours", about));
        }
        return all;
    }

    /// To those who work on it through the share, to whoever runs their business, and to the owner.
    private List<Notice> share(Ending ending, Share share) {
        Asset asset = today().asset(share);
        Business partner = today().partner(share);
        Map<String, About> about = about(ending, partner);
        about.put("asset", new About.Name(asset.name()));
        Optional<Business> owner = today().owningBusiness(asset);
        about.put(
                "partner",
                owner.<About>map(b -> new About.Name(b.name())).orElse(new About.Word("somebody")));
        Set<PersonId> owners = new LinkedHashSet<>();
        owner.ifPresent(b -> owners.addAll(audience.side(new Owner.Business(b.id()))));
        today().owningPerson(asset).ifPresent(p -> owners.add(p.id()));
        List<Notice> all = new ArrayList<>(told(owners, "ending-share-given", about));
        Set<PersonId> admins = new LinkedHashSet<>(audience.admins(partner));
        admins.removeAll(owners);
        all.addAll(told(admins, "ending-share-received", about));
        Set<PersonId> holders = holders(ending, asset, partner);
        holders.removeAll(owners);
        holders.removeAll(admins);
        all.addAll(told(holders, "ending-share-yours", about));
        return all;
    }

    /// Those whose own assignment does not end before.
    private Set<PersonId> holders(Ending ending, Asset asset, Business partner) {
        Set<PersonId> all = new LinkedHashSet<>();
        for (Assignment each : today().listing().assignments(asset)) {
            Member member = today().member(each);
            boolean there =
                    today().business(member) == partner
                            && !member.gone()
                            && !member.suspended()
                            && !each.period().endedBy(ending.end().minusMillis(1));
            if (there) all.add(today().person(member).id());
        }
        return all;
    }

    private static List<Notice> told(
            Iterable<PersonId> people, String words, Map<String, About> about) {
        List<Notice> all = new ArrayList<>();
        for (PersonId each : people) all.add(new Notice(each, NoticeKind.ENDINGS, words, about));
        return all;
    }

    private Map<String, About> about(Ending ending, Business business) {
        Map<String, About> about = new HashMap<>();
        about.put(BUSINESS, new About.Name(business.name()));
        about.put("at", new About.At(ending.end()));
        about.put("extend", new About.Name(errand(ending.thing())));
        return about;
    }

    private About name(Person person) {
        return office.open(person.name())
                .<About>map(About.Name::new)
                .orElse(new About.Word("somebody"));
    }

    /// What extends it, as it is typed; `…` stands for the new end.
    private static String errand(Calendar.Thing thing) {
        Extension extension = extension(thing).orElseThrow();
        StringJoiner parts = new StringJoiner(" ");
        extension.parts.forEach((part, id) -> parts.add(part + "=" + id));
        return "bailiwick do %s %s until=…".formatted(extension.command, parts);
    }

    /// What extends something.
    ///
    /// @param parts by which names the errand knows the thing, or what together names it
    record Extension(String command, SortedMap<String, Id> parts) {
        Extension(String command, String part, Id thing) {
            this(command, new TreeMap<>(Map.of(part, thing)));
        }
    }

    static Optional<Extension> extension(Calendar.Thing thing) {
        Id id = thing.id();
        return switch (thing) {
            case Calendar.Membership _ -> Optional.of(new Extension("extend-member", "member", id));
            case Calendar.Assigned _ ->
                    Optional.of(new Extension("extend-assignment", "assignment", id));
            case Calendar.Placed(var place) ->
                    Optional.of(
                            new Extension(
                                    "extend-group-member",
                                    new TreeMap<>(
                                            Map.of("group", id, "member", place.member().id()))));
            case Calendar.Shared _ -> Optional.of(new Extension("extend-share", "share", id));
            case Calendar.Linked _ ->
                    Optional.of(new Extension("extend-access-link", "access_link", id));
            case Calendar.Related _ ->
                    Optional.of(new Extension("keep-partner", "partnership", id));
            case Calendar.Invited _, Calendar.Proposed _, Calendar.Offered _ -> Optional.empty();
        };
    }
}
