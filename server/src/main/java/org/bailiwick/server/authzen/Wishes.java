package org.bailiwick.server.authzen;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.RequestCommand.Wanted;
import org.bailiwick.server.command.RequestCommand.Whom;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Moments;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.receipt.Receipt;
import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a request for access asks for, each thing bound to the denial that it goes on from.
final class Wishes {
    /// How long a denial can be asked from.
    static final Duration OPEN_FOR = Duration.ofHours(24);

    private final Counter counter;
    private final Asker asker;
    private final Form body;
    private final String type;
    private final String subject;

    Wishes(Counter counter, Asker asker, Form body) {
        this.counter = counter;
        this.asker = asker;
        this.body = body;
        Form named = Shape.named(body, "subject");
        type = Shape.type(named);
        subject = Shape.id(named);
    }

    /// For whom it is.
    String subject() {
        return subject;
    }

    private record Wish(Wanted wanted, BusinessId business, boolean forBusiness) {}

    RequestCommand command(RequestId id) {
        List<Wish> all = new ArrayList<>();
        if (body.has("items")) {
            for (Form item : body.objects("items", RequestCommand.ASSETS_MAX)) all.add(wish(item));
            if (all.isEmpty()) throw body.wrong("items", "names at least one");
        } else {
            all.add(wish(body));
        }
        Wish first = all.getFirst();
        for (Wish each : all) {
            boolean together =
                    each.business.equals(first.business) && each.forBusiness == first.forBusiness;
            if (!together) {
                throw body.wrong("items", "lie in several businesses: ask for each by itself");
            }
        }
        return new RequestCommand.RequestAccess(
                id,
                first.business,
                Optional.empty(),
                first.forBusiness ? Whom.BUSINESS : Whom.HIMSELF,
                all.stream().map(Wish::wanted).toList(),
                until(),
                body.findObject("context")
                        .flatMap(c -> c.findText("justification", RequestCommand.SENTENCE_MAX))
                        .orElse(""));
    }

    private Optional<Instant> until() {
        return body.findObject("requested_access").flatMap(r -> Moments.find(r, "requested_until"));
    }

    private Wish wish(Form item) {
        Form resource = Shape.named(item, "resource");
        String kind = Shape.type(resource);
        String object = Shape.id(resource);
        String action = Shape.named(item, "action").text("name", Questions.NAME_MAX);
        Receipt denial = denial(item);
        Receipt.Asked asked = denial.asked();
        boolean same =
                asked.kind().equals(kind)
                        && asked.object().equals(object)
                        && asked.action().equals(action)
                        && new Questions(asker)
                                .subject(type, subject)
                                .equals(denial.question().subject());
        if (!same) {
            throw ArapFault.INVALID_DENIAL_BINDING.with(
                    "`evaluation_id` is of another question: send what was denied");
        }
        if (!asker.now().isBefore(denial.instant().plus(OPEN_FOR))) {
            throw ArapFault.EXPIRED_DENIAL.with(
                    "this denial is older than a day: ask the question again, then for access");
        }
        return wish(denial, kind + ":" + object);
    }

    private Receipt denial(Form item) {
        Optional<Form> denial = item.findObject("denial").or(() -> body.findObject("denial"));
        return denial.flatMap(d -> d.findText("evaluation_id", Questions.ID_MAX))
                .flatMap(counter.receipts()::find)
                .orElseThrow(() ->
                        ArapFault.INVALID_DENIAL_BINDING.with(
                                "`denial` names no denial: send its `evaluation_id`"));
    }

    private Wish wish(Receipt denial, String typed) {
        Question was = denial.question();
        Question now = was.on(asker.now());
        if (!(Decider.decide(asker.today(), now) instanceof Decision.Denied denied)) {
            throw none("it is allowed by now, or is not to be asked for");
        }
        Told.Ask ask =
                counter.telling()
                        .ask(asker.today(), denied)
                        .orElseThrow(() -> none("no request would help with this denial"));
        AssetId asset = was.target() instanceof Target.Asset(_, var id) ? id : new AssetId(0, 0);
        Wanted wanted = new Wanted(typed, asset, denial.asked().kind(), ask.levels());
        return new Wish(wanted, ask.business(), ask.forBusiness());
    }

    private static Fault none(String sentence) {
        return ArapFault.NOT_REQUESTABLE.with(
                "%s: read the explanation of the denial", Sentence.of(sentence));
    }

    /// Whether a request of the person would help with this denial.
    static boolean requestable(Directory today, Decision.Denied denied) {
        if (!(denied.question().subject() instanceof Subject.Known(var person))) return false;
        return View.of(today, denied, new Reader.Person(person)) instanceof Told.Denied told
                && told.ask().isPresent();
    }
}
