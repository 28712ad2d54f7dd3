package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person could give by a link: the assets of the kinds that it asks for, of every business
/// where he may share, and his own. What he can see of these kinds and not give is told with the
/// reason; and to people of the agency, that the link is their own.
final class Givable {
    /// The most assets of one list.
    static final int ASSETS_MAX = 1_000;

    private final Asker asker;
    private final Directory today;
    private final AccessLink link;
    private final Business agency;
    private final Optional<Person> person;
    private final PersonId id;
    private final Map<String, Wanted> wanted;
    private final Set<Asset> told = new HashSet<>();

    Givable(Asker asker, PersonId id, AccessLink link) {
        this.asker = asker;
        this.id = id;
        this.link = link;
        today = asker.today();
        agency = today.links().agency(link);
        person = today.find(id).filter(p -> !p.disabled());
        wanted =
                link.terms().wanted().stream()
                        .collect(Collectors.toMap(Wanted::kind, each -> each));
    }

    void into(ObjectNode node) {
        ArrayNode givers = node.putArray("givers");
        for (Business business : businesses()) {
            if (business == agency || !may(business)) continue;
            ObjectNode giver = givers.addObject();
            giver.putObject("business")
                    .put("id", asker.idOf(business))
                    .put("name", business.name());
            giver.set("assets", assets(today.listing().assets(business)));
        }
        List<Asset> own =
                person.stream()
                        .flatMap(p -> today.listing().near(p).stream())
                        .filter(a -> today.owningPerson(a).equals(person))
                        .toList();
        ArrayNode personal = assets(own);
        if (!personal.isEmpty()) {
            givers.addObject().put("personal", true).set("assets", personal);
        }
        node.set("not_givable", notGivable());
        ofTheAgency().ifPresent(told -> node.set("own", told));
    }

    /// The agency, told to its own people; and to those who run its links, which of them it is.
    private Optional<ObjectNode> ofTheAgency() {
        boolean member =
                person.flatMap(p -> today.membership(p, agency))
                        .filter(m -> !m.gone() && !m.suspended())
                        .filter(m -> m.period().includes(asker.now()))
                        .isPresent();
        if (!member) return Optional.empty();
        ObjectNode own = Json.object();
        own.putObject("business").put("id", asker.idOf(agency)).put("name", agency.name());
        Target target = new Target.Business(agency.id());
        Question managing = Question.of(id, "links.manage", target, asker.now());
        if (Decider.allows(today, managing)) own.put("access_link", link.id().toString());
        return Optional.of(own);
    }

    private Set<Business> businesses() {
        Set<Business> all = new LinkedHashSet<>();
        for (Person each : person.stream().toList()) {
            for (Member member : today.memberships(each)) all.add(today.business(member));
        }
        return all;
    }

    private boolean may(Business business) {
        Target target = new Target.Business(business.id());
        return Decider.allows(today, Question.of(id, "partners.manage", target, asker.now()));
    }

    private ArrayNode assets(List<Asset> all) {
        ArrayNode assets = Json.array();
        for (Asset asset : all) {
            Optional<Wanted> asked = Optional.ofNullable(wanted.get(asset.kind()));
            boolean closed = asset.state() == AssetState.CLOSED;
            if (asked.isEmpty() || closed || assets.size() >= ASSETS_MAX) continue;
            told.add(asset);
            ObjectNode node = tell(asset);
            node.set("levels", Json.of(asked.get().levels().names()));
            assets.add(node.put("shared", shared(asset)));
        }
        return assets;
    }

    private boolean shared(Asset asset) {
        return today.share(asset, agency)
                .filter(s -> Promise.stands(today, s, asker.now()))
                .isPresent();
    }

    private ObjectNode tell(Asset asset) {
        return Json.object()
                .put("kind", asset.kind())
                .put("id", asker.idOf(asset))
                .put("name", asset.name());
    }

    private ArrayNode notGivable() {
        ArrayNode all = Json.array();
        for (Asset asset : person.map(p -> today.listing().near(p)).orElse(List.of())) {
            boolean shown = wanted.containsKey(asset.kind()) && !told.contains(asset);
            if (!shown || all.size() >= ASSETS_MAX || !sees(asset)) continue;
            all.add(tell(asset).put("why", why(asset)));
        }
        return all;
    }

    private boolean sees(Asset asset) {
        return Promise.sees(today, id, asset, asker.now());
    }

    private String why(Asset asset) {
        if (asset.state() == AssetState.CLOSED) return "closed";
        boolean member =
                today.owningBusiness(asset)
                        .flatMap(b -> person.flatMap(p -> today.membership(p, b)))
                        .filter(m -> !m.gone())
                        .isPresent();
        return member ? "not-allowed" : "owned-elsewhere";
    }
}
