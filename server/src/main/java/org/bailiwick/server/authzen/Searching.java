package org.bailiwick.server.authzen;

import org.bailiwick.engine.decision.Lists;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Action;
import org.bailiwick.server.command.Resolver;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Answers who can, on what, and what: from the same evaluation as a single question.
final class Searching {
    private final Counter counter;

    Searching(Counter counter) {
        this.counter = counter;
    }

    private record Search(Asker asker, Form body, Questions questions, Question.Context context) {
        Directory today() {
            return asker.today();
        }

        /// Everything that was asked, in one order, whatever the order in the body.
        Page page(String... asked) {
            String who =
                    asker.visitor().caller().actor() + " " + context.business() + context.account();
            return Page.of(
                    body,
                    String.join("\t", asked) + "\t" + who + context.proof() + context.grave());
        }

        Optional<Person> person(Form subject) {
            return questions.subject(Shape.type(subject), Shape.id(subject))
                            instanceof Subject.Known(var id)
                    ? today().find(id)
                    : Optional.empty();
        }

        Optional<Asset> asset(Target target) {
            return target instanceof Target.Asset(var kind, var id)
                    ? today().find(id).filter(a -> a.kind().equals(kind))
                    : Optional.empty();
        }

        Optional<Business> business(Target target) {
            return target instanceof Target.Business(var id) ? today().find(id) : Optional.empty();
        }

        Target target(Form resource) {
            return asker.resolver().target(Shape.type(resource), Shape.id(resource));
        }
    }

    private Search begin(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        Form body = Form.lenient(exchange.body());
        Questions questions = new Questions(asker);
        return new Search(asker, body, questions, Shape.context(body, questions));
    }

    void subjects(Exchange exchange) {
        Search search = begin(exchange);
        String type = Shape.type(Shape.named(search.body, "subject"));
        String action = action(search);
        Form resource = Shape.named(search.body, "resource");
        Target target = search.target(resource);
        Page page = search.page("subject", type, action, Shape.type(resource), Shape.id(resource));
        TreeMap<String, ObjectNode> found = new TreeMap<>();
        if (type.equals(search.today().model().subjectType())) {
            for (Lists.WhoCan who : whoCan(search, target)) {
                if (!allows(search, target, action, who.mask())) continue;
                found.put(who.person().id().toString(), hit(type, search.asker.idOf(who.person())));
            }
        }
        exchange.answer(page.answer(found));
    }

    private static List<Lists.WhoCan> whoCan(Search search, Target target) {
        Optional<Asset> asset = search.asset(target);
        if (asset.isPresent()) {
            return Lists.whoCan(search.today(), asset.get(), search.context);
        }
        return search.business(target)
                .map(b -> Lists.whoCan(search.today(), b, search.context))
                .orElse(List.of());
    }

    private static boolean allows(Search search, Target target, String action, long mask) {
        return Masks.names(actions(search, target), mask).contains(action);
    }

    private static List<Action> actions(Search search, Target target) {
        return search.asset(target)
                .map(a -> Masks.actionsOf(search.today(), a))
                .orElse(search.today().model().business().actions());
    }

    void resources(Exchange exchange) {
        Search search = begin(exchange);
        Form subject = Shape.named(search.body, "subject");
        Optional<Person> person = search.person(subject);
        String action = action(search);
        String type = Shape.type(Shape.named(search.body, "resource"));
        Page page = search.page("resource", Shape.type(subject), Shape.id(subject), action, type);
        TreeMap<String, ObjectNode> found = new TreeMap<>();
        if (person.isPresent() && type.equals(Resolver.BUSINESS)) {
            businesses(search, person.get(), action, found);
        } else if (person.isPresent()) {
            assets(search, person.get(), action, type, found);
        }
        exchange.answer(page.answer(found));
    }

    private static void businesses(
            Search search, Person person, String action, Map<String, ObjectNode> found) {
        long bit = search.today().model().business().bit(action);
        for (var in : Lists.businesses(search.today(), person, search.context)) {
            if ((in.mask() & bit) == 0) continue;
            String id = search.asker.idOf(in.business());
            found.put(in.business().id().toString(), hit(Resolver.BUSINESS, id));
        }
    }

    private static void assets(
            Search search,
            Person person,
            String action,
            String kind,
            Map<String, ObjectNode> found) {
        long bit = search.today().kind(kind).map(k -> k.bit(action)).orElse(0L);
        if (bit == 0) return;
        for (var what : Lists.whatCan(search.today(), person, search.context)) {
            Asset asset = what.asset();
            if (!asset.kind().equals(kind) || (what.mask() & bit) == 0) continue;
            found.put(asset.id().toString(), hit(kind, search.asker.idOf(asset)));
        }
    }

    void actions(Exchange exchange) {
        Search search = begin(exchange);
        Form subject = Shape.named(search.body, "subject");
        Optional<Person> person = search.person(subject);
        Form resource = Shape.named(search.body, "resource");
        Target target = search.target(resource);
        Page page =
                search.page(
                        "action",
                        Shape.type(subject),
                        Shape.id(subject),
                        Shape.type(resource),
                        Shape.id(resource));
        TreeMap<String, ObjectNode> found = new TreeMap<>();
        if (person.isPresent()) {
            long mask = mask(search, person.get(), target);
            for (String name : Masks.names(actions(search, target), mask)) {
                found.put(name, Json.object().put("name", name));
            }
        }
        exchange.answer(page.answer(found));
    }

    private static long mask(Search search, Person person, Target target) {
        Directory today = search.today();
        Optional<Asset> asset = search.asset(target);
        if (asset.isPresent()) return Masks.of(today, person, asset.get(), search.context);
        return search.business(target)
                .map(b -> Masks.of(today, person, b, search.context))
                .orElse(0L);
    }

    private static String action(Search search) {
        return Shape.named(search.body, "action").text("name", Questions.NAME_MAX);
    }

    private static ObjectNode hit(String type, String id) {
        return Json.object().put("type", type).put("id", id);
    }
}
