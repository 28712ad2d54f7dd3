package org.bailiwick.server.face;

import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.LinkFailure;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What an access link asks for, and what was given by it, as JSON.
public final class LinkJson {
    private LinkJson() {}

    /// What is asked for, with what each level allows and what it does not, in the words of the
    /// model.
    public static void terms(ObjectNode node, Directory today, LinkTerms terms) {
        ArrayNode wanted = node.putArray("wanted");
        for (Wanted each : terms.wanted()) {
            ObjectNode told = wanted.addObject().put("kind", each.kind());
            told.set("levels", Json.of(each.levels().names()));
            today.kind(each.kind()).ifPresent(kind -> tasks(told, kind, each));
        }
        node.set(
                "languages",
                Json.of(
                        terms.languages().stream()
                                .map(l -> l.name().toLowerCase(Locale.ROOT))
                                .toList()));
        if (terms.colour() != LinkTerms.NO_COLOUR) {
            node.put("colour", "#%06x".formatted(terms.colour()));
        }
    }

    private static void tasks(ObjectNode node, Kind kind, Wanted wanted) {
        node.put("label", kind.label());
        long mask = kind.mask(wanted.levels().names());
        node.set("may", Json.of(labels(kind, mask)));
        node.set("may_not", Json.of(labels(kind, kind.all() & ~mask)));
    }

    /// The actions of a mask, as people call them.
    public static List<String> labels(Kind kind, long mask) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < kind.actions().size(); i++) {
            Action action = kind.actions().get(i);
            if ((mask & (1L << i)) != 0) labels.add(action.label());
        }
        return labels;
    }

    /// Until when, and from when until when the link itself opens.
    public static void ends(ObjectNode node, LinkTerms terms) {
        if (terms.days() > 0) node.put("until", "P%dD".formatted(terms.days()));
        else end(node, "until", terms.until());
        if (!terms.from().equals(Period.OPEN_START)) node.put("from", terms.from().toString());
        end(node, "expires", terms.expires());
    }

    private static void end(ObjectNode node, String name, Instant end) {
        if (!end.equals(Period.OPEN_END)) node.put(name, end.toString());
    }

    /// What is known besides of one asset that was given.
    @FunctionalInterface
    public interface Beside {
        /// Adds it to how things are with the asset.
        void tell(ObjectNode health, Confirmation confirmation, AssetId asset);
    }

    /// Each asset with its result and, where it was given, whether it works.
    ///
    /// @param beside what platforms say of it
    /// @param agency whether the agency reads: it is told what is missing where something is, and
    ///   of what it was not given only the kind
    public static ArrayNode parts(
            Asker asker, Confirmation confirmation, boolean agency, Beside beside) {
        return parts(asker, confirmation, _ -> true, agency, beside);
    }

    /// As [#parts(Asker, Confirmation, boolean, Beside)], of some of the assets.
    public static ArrayNode parts(
            Asker asker,
            Confirmation confirmation,
            Predicate<Part> some,
            boolean agency,
            Beside beside) {
        ArrayNode all = Json.array();
        for (Part part : confirmation.parts()) {
            if (!some.test(part)) continue;
            ObjectNode node = part(asker, confirmation, part, agency);
            if (node.get("health") instanceof ObjectNode health) {
                beside.tell(health, confirmation, part.asset());
            }
            all.add(node);
        }
        return all;
    }

    private static ObjectNode part(
            Asker asker, Confirmation confirmation, Part part, boolean agency) {
        ObjectNode node = Json.object();
        boolean named = !agency || part.result().given();
        asker.today()
                .find(part.asset())
                .ifPresent(asset -> {
                    ObjectNode told = Json.object().put("kind", asset.kind());
                    if (named) told.put("id", asker.idOf(asset)).put("name", asset.name());
                    node.set("asset", told);
                });
        node.set("levels", Json.of(part.levels().names()));
        end(node, "until", part.until());
        node.put("result", Json.word(part.result()));
        if (part.failure() != LinkFailure.NONE) node.put("failure", Json.word(part.failure()));
        if (part.result() == LinkResult.WAITING_FOR_OWNER) {
            forwarded(asker, node, confirmation, part, agency);
        }
        share(asker, confirmation, part).ifPresent(share -> share(node, share));
        Promise.of(asker.today(), confirmation, part, asker.now())
                .ifPresent(promise -> health(asker, node, promise, agency));
        return node;
    }

    /// By what a part that was given stands at this moment. Where the agency had a share already it
    /// may last longer, and let more through, than what was given.
    private static Optional<Share> share(Asker asker, Confirmation confirmation, Part part) {
        Directory today = asker.today();
        return today.find(part.asset())
                .filter(_ -> part.result().given())
                .flatMap(asset -> today.share(asset, today.links().agency(confirmation)))
                .filter(share -> Promise.stands(today, share, asker.now()));
    }

    private static void share(ObjectNode node, Share share) {
        ObjectNode told = node.putObject("share");
        told.set("levels", Json.of(share.cap().names()));
        end(told, "until", share.period().until());
    }

    /// To whom what waits was handed on; the agency is told only that it was.
    private static void forwarded(
            Asker asker, ObjectNode node, Confirmation confirmation, Part part, boolean agency) {
        List<LinkPartForwarded> his =
                confirmation.forwarded().stream()
                        .filter(f -> f.assets().contains(part.asset()))
                        .toList();
        node.put("forwarded", !his.isEmpty());
        if (agency || his.isEmpty()) return;
        ArrayNode to = node.putArray("forwarded_to");
        his.stream()
                .flatMap(f -> asker.office().open(f.text()).stream())
                .distinct()
                .forEach(to::add);
    }

    private static void health(Asker asker, ObjectNode node, Promise promise, boolean agency) {
        ObjectNode health = node.putObject("health").put("state", Json.word(promise.state()));
        since(asker, promise).ifPresent(at -> health.put("since", at.toString()));
        if (!agency) return;
        promise.broken()
                .ifPresent(denied -> {
                    health.put("action", denied.question().action());
                    health.put("code", denied.explanation().code().name());
                });
    }

    /// When it broke or ended, as far as that is known.
    private static Optional<Instant> since(Asker asker, Promise promise) {
        if (promise.ended().isPresent()) return promise.ended();
        return promise.broken()
                .map(asker.office().history()::changed)
                .flatMap(changed ->
                        switch (changed) {
                            case Changed.ByEntry c -> Optional.of(c.time());
                            case Changed.ByTime c -> Optional.of(c.time());
                            case Changed.Never _, Changed.NotAsked _ -> Optional.empty();
                        });
    }
}
