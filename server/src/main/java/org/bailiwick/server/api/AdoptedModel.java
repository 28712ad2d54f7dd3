package org.bailiwick.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.decision.Preview;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.ModelDiff;
import org.bailiwick.engine.model.ModelDiff.Difference;
import org.bailiwick.engine.model.ModelException;
import org.bailiwick.engine.model.ModelReader;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/// The access model: read, compared with another, and put in another's place. It comes and goes as
/// text.
final class AdoptedModel {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Counter counter;

    AdoptedModel(Counter counter) {
        this.counter = counter;
    }

    void get(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.answer(200, TEXT, asker.today().model().text().getBytes(UTF_8));
    }

    /// What would be different, and who would gain and lose what.
    void preview(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        AccessModel next = read(exchange.text());
        ObjectNode answer = Json.object().put("name", next.name());
        ArrayNode differences = answer.putArray("differences");
        for (Difference each : ModelDiff.between(asker.today().model(), next).differences()) {
            differences.add(tell(each));
        }
        List<Change> changes = List.of(new ModelAdopted(next.name(), next.text()));
        Preview preview = Preview.of(asker.today(), changes, asker.now());
        ArrayNode effects = answer.putArray("effects");
        for (Preview.Effect effect : preview.effects()) {
            effects.add(Previewed.tell(asker, preview.after(), effect));
        }
        exchange.answer(answer);
    }

    void adopt(Exchange exchange) {
        exchange.refuseOtherQueries();
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        AdoptModel command = new AdoptModel(exchange.text());
        Writing.desk(asker).carryOut(asker.visitor().caller(), command);
        exchange.answer(Json.object().put("name", asker.office().now().model().name()));
    }

    private static AccessModel read(String text) {
        try {
            return ModelReader.read(text);
        } catch (ModelException wrong) {
            throw Fault.of(422, "wrong-input", Sentence.said(String.valueOf(wrong.getMessage())))
                    .with("field", "model");
        }
    }

    private static ObjectNode tell(Difference difference) {
        ObjectNode node = Json.object();
        switch (difference) {
            case Difference.Added d ->
                    node.put("change", "added").set("actions", list(d.actions()));
            case Difference.Removed d ->
                    node.put("change", "removed").set("actions", list(d.actions()));
            case Difference.Changed d -> {
                node.put("change", "changed").set("gained", list(d.gained()));
                node.set("lost", list(d.lost()));
            }
            case Difference.Relabelled d ->
                    node.put("change", "relabelled")
                            .put("before", d.before())
                            .put("after", d.after());
        }
        ModelDiff.Place place = difference.place();
        return node.put("kind", place.kind())
                .put("part", place.part().name().toLowerCase(Locale.ROOT))
                .put("name", place.name());
    }

    private static JsonNode list(List<String> texts) {
        return Json.of(texts);
    }
}
