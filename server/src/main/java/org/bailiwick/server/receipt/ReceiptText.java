package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// Receipts as they are stored.
public final class ReceiptText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReceiptText() {}

    /// All but the id.
    public static String write(Receipt receipt) {
        Question question = receipt.question();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("subject", receipt.asked().subject());
        node.put("action", question.action());
        node.put("kind", receipt.asked().kind());
        node.put("object", receipt.asked().object());
        subject(question.subject()).ifPresent(id -> node.put("who", id));
        target(question.target()).ifPresent(id -> node.put("what", id));
        question.context().business().ifPresent(b -> node.put("business", b.toString()));
        question.context().account().ifPresent(a -> node.put("account", a.toString()));
        node.put("proof", question.context().proof().name());
        if (question.context().grave()) node.put("grave", true);
        node.put("seq", receipt.seq());
        node.put("instant", receipt.instant().toString());
        node.put("model", receipt.model().toString());
        return MAPPER.writeValueAsString(node);
    }

    private static Optional<String> subject(Subject subject) {
        return switch (subject) {
            case Subject.Known(var person) -> Optional.of(person.toString());
            case Subject.Invited(var address) -> Optional.of(address.toString());
            case Subject.Stranger _ -> Optional.empty();
        };
    }

    private static Optional<String> target(Target target) {
        return switch (target) {
            case Target.Asset(_, var asset) -> Optional.of(asset.toString());
            case Target.Business(var business) -> Optional.of(business.toString());
            case Target.Missing _ -> Optional.empty();
        };
    }

    public static Receipt read(String id, String text) {
        JsonNode node = MAPPER.readTree(text);
        Receipt.Asked asked =
                new Receipt.Asked(
                        word(node, "subject"),
                        word(node, "action"),
                        word(node, "kind"),
                        word(node, "object"));
        Instant instant = Instant.parse(word(node, "instant"));
        Question.Context context =
                new Question.Context(
                        instant,
                        find(node, "business").flatMap(BusinessId::find),
                        find(node, "account").flatMap(PersonId::find),
                        Question.Proof.valueOf(word(node, "proof")),
                        node.path("grave").asBoolean(false));
        Question question =
                new Question(who(node), asked.action(), what(node, asked.kind()), context);
        Hash model = new Hash(HexFormat.of().parseHex(word(node, "model")));
        return new Receipt(id, asked, question, node.path("seq").longValue(), instant, model);
    }

    private static Subject who(JsonNode node) {
        Optional<String> id = find(node, "who");
        Optional<Subject> known = id.flatMap(PersonId::find).map(Subject.Known::new);
        return known.or(() -> id.flatMap(AddressId::find).map(Subject.Invited::new))
                .orElseGet(Subject.Stranger::new);
    }

    private static Target what(JsonNode node, String kind) {
        Optional<String> id = find(node, "what");
        Optional<Target> asset = id.flatMap(AssetId::find).map(a -> new Target.Asset(kind, a));
        return asset.or(() -> id.flatMap(BusinessId::find).map(Target.Business::new))
                .orElseGet(() -> new Target.Missing(kind));
    }

    private static Optional<String> find(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).stringValue()) : Optional.empty();
    }

    private static String word(JsonNode node, String name) {
        return node.path(name).stringValue();
    }
}
