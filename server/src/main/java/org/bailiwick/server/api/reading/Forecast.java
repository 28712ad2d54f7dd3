package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Action;
import org.bailiwick.server.command.Outlook;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a membership lets somebody do in one business, on each asset, in the words of the model:
/// the answers of the engine on the state as it would be.
///
/// It is looked at from when on the membership is in force, and as if a second step was taken.
public final class Forecast {
    /// How many assets are told where nothing is said of it.
    static final int ASSETS_USUAL = 20;

    /// The most assets that are told at once.
    static final int ASSETS_MAX = 100;

    private final Asker asker;
    private final Outlook outlook;
    private final Directory after;
    private final Instant at;

    Forecast(Asker asker, Outlook outlook) {
        this.asker = asker;
        this.outlook = outlook;
        after = outlook.after();
        Instant from = outlook.member().map(m -> m.period().from()).orElse(asker.now());
        at = from.isAfter(asker.now()) ? from : asker.now();
    }

    /// With these assets, marked, and then the first by their names, and all that is to be pointed
    /// out.
    ///
    /// @param concerned what it is looked at for
    public static ObjectNode of(Asker asker, Outlook outlook, Set<AssetId> concerned) {
        Forecast forecast = new Forecast(asker, outlook);
        List<Asset> all = forecast.assets();
        ObjectNode node = forecast.whole(true);
        ArrayNode told = node.putArray("assets");
        all.stream()
                .sorted(
                        Comparator.comparing((Asset a) -> !concerned.contains(a.id()))
                                .thenComparing(a -> a.name().toLowerCase(Locale.ROOT)))
                .limit(ASSETS_USUAL)
                .forEach(asset -> {
                    ObjectNode each = forecast.asset(asset);
                    if (concerned.contains(asset.id())) each.put("concerned", true);
                    told.add(each);
                });
        if (all.size() > ASSETS_USUAL) node.put("assets_left_out", all.size() - ASSETS_USUAL);
        return node;
    }

    Instant at() {
        return at;
    }

    /// Every asset on which the membership holds something.
    List<Asset> assets() {
        return outlook.member().map(m -> after.listing().assigned(m)).orElse(List.of());
    }

    /// Everything but the assets.
    ///
    /// @param runs whether the reader runs the business
    ObjectNode whole(boolean runs) {
        ObjectNode node = Json.object();
        node.set("business", new Tell(asker).business(outlook.business()));
        outlook.member()
                .ifPresent(member -> {
                    node.put("role", Tell.word(member.role()));
                    node.put("finance", Tell.word(member.finance()));
                    Tell.period(node, member.period());
                    node.set("in_business", inBusiness(member));
                });
        ArrayNode warnings = node.putArray("warnings");
        new Warnings(asker, outlook, at, runs).all().forEach(warnings::add);
        return node;
    }

    private ObjectNode inBusiness(Member member) {
        BusinessId business = outlook.business().id();
        long mask = Masks.of(after, after.person(member), outlook.business(), context());
        List<Action> actions = after.model().business().actions();
        return told(member, actions, mask, new Target.Business(business));
    }

    /// One asset, with what can be done on it, and what cannot and why.
    ObjectNode asset(Asset asset) {
        Member member = outlook.member().orElseThrow();
        long mask = Masks.of(after, after.person(member), asset, context());
        ObjectNode node = new Tell(asker).assetWithState(asset);
        TreeSet<String> levels = new TreeSet<>();
        for (Grant grant : after.grants(member, asset)) {
            if (!grant.period().endedBy(at)) levels.addAll(grant.levels().names());
        }
        node.set("levels", Json.of(levels));
        Target target = new Target.Asset(asset.kind(), asset.id());
        node.setAll(told(member, Masks.actionsOf(after, asset), mask, target));
        return node;
    }

    private ObjectNode told(Member member, List<Action> actions, long mask, Target target) {
        ObjectNode node = Json.object();
        ArrayNode can = node.putArray("can");
        ArrayNode cannot = node.putArray("cannot");
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            ObjectNode told =
                    Json.object()
                            .put("action", action.name())
                            .put("label", asker.words().label(action.label()));
            if ((mask & (1L << i)) != 0) can.add(told);
            else cannot.add(told.put("why", why(member, action, target)));
        }
        return node;
    }

    private String why(Member member, Action action, Target target) {
        Person person = after.person(member);
        Question question =
                new Question(new Subject.Known(person.id()), action.name(), target, context());
        return switch (Decider.decide(after, question)) {
            case Decision.Denied denied -> denied.explanation().code().name();
            case Decision.Allowed _ -> throw new IllegalStateException("a list says otherwise");
        };
    }

    private Question.Context context() {
        return new Question.Context(
                at,
                Optional.of(outlook.business().id()),
                Optional.empty(),
                Question.Proof.TWO_STEPS);
    }
}
