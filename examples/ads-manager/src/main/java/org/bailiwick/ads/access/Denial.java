package org.bailiwick.ads.access;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A no, as Bailiwick explains it to the person: its sentences in its order, sorted under what they
/// tell.
///
/// @param code the one thing that is missing, for programs
/// @param name the thing's name, where the person may know it
/// @param headline what cannot be done
/// @param missing the one missing thing; empty where a stranger is told nothing
/// @param has what the person is and has
/// @param help what it takes and who can give it
/// @param waiting whether waiting helps
/// @param changed what ended it when it worked before
/// @param workedBefore whether it did
/// @param ownDoing whether the person gave it up himself
/// @param summary to be sent to whoever helps
/// @param receipt under which this no can be read again; empty where there is none
/// @param ask how to ask for access; empty where no request would help
public record Denial(
        Question question,
        String code,
        Optional<String> name,
        String headline,
        Optional<String> missing,
        List<String> has,
        List<String> help,
        Optional<String> waiting,
        Optional<String> changed,
        boolean workedBefore,
        boolean ownDoing,
        String summary,
        Optional<String> receipt,
        Optional<Ask> ask) {
    /// How the sentence begins that tells the one missing thing, in each language.
    private static final List<String> MISSING = List.of("Missing: ", "Es fehlt: ");

    private static final List<String> OWN = List.of("member-left");

    public Denial {
        has = List.copyOf(has);
        help = List.copyOf(help);
    }

    /// What a request for access goes on from.
    ///
    /// @param receipt the denial, which the request is bound to
    /// @param expires until when one may ask
    public record Ask(String receipt, String expires) {}

    /// @param context of the AuthZEN answer
    static Denial of(Question question, JsonNode context) {
        JsonNode told = context.path("explanation");
        List<String> text = new ArrayList<>();
        told.path("text").forEach(sentence -> text.add(sentence.asString("")));
        String headline = text.isEmpty() ? "You cannot do this." : text.removeFirst();
        Optional<String> changed = last(text, told.path("changed").isObject());
        Optional<String> waiting = last(text, told.path("waiting").isObject());
        int at = missingAt(text);
        Optional<String> receipt = text(context.path("evaluation_id"));
        return new Denial(
                question,
                context.path("reason").asString("UNKNOWN"),
                text(told.path("thing").path("name")),
                headline,
                at < 0 ? Optional.empty() : Optional.of(sentence(text.get(at))),
                at < 0 ? List.of() : text.subList(0, at),
                at < 0 ? text : text.subList(at + 1, text.size()),
                waiting,
                changed,
                told.path("changed").path("worked_before").asBoolean(false),
                OWN.contains(told.path("changed").path("change").asString("")),
                told.path("summary").asString(headline),
                receipt,
                receipt.flatMap(id -> ask(id, context.path("access_request"))));
    }

    private static Optional<Ask> ask(String receipt, JsonNode request) {
        return text(request.path("expires_at")).map(expires -> new Ask(receipt, expires));
    }

    private static Optional<String> last(List<String> text, boolean there) {
        return there && !text.isEmpty() ? Optional.of(text.removeLast()) : Optional.empty();
    }

    private static int missingAt(List<String> text) {
        for (int i = 0; i < text.size(); i++) if (!mark(text.get(i)).isEmpty()) return i;
        return -1;
    }

    private static String mark(String sentence) {
        return MISSING.stream().filter(sentence::startsWith).findFirst().orElse("");
    }

    private static String sentence(String missing) {
        String rest = missing.substring(mark(missing).length());
        return rest.isEmpty() ? missing : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
