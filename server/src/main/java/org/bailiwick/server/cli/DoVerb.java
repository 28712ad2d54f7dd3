package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// `do`: any errand of the desk, by its name, with its parts as `name=value`.
///
/// Which errands there are, and of which type each part is, is read from `openapi.json` of whoever
/// answers: there is no second list of them.
record DoVerb(Asking asking) implements Verb {
    private static final String ERRANDS = "/api/v1/errands";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                acting(
                        Verb.words(
                                "do",
                                "Carries an errand out, or with --preview says what it would"
                                        + " change. Without a name, lists the errands.",
                                "do assign asset=ad_account:nord business=nordwind"
                                        + " person=lena@nordwind.example levels=operator"
                                        + " --preview"));
        return spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .paramLabel("ERRAND NAME=VALUE")
                        .type(String[].class)
                        .arity("0..1")
                        .description("What to do, and its parts; several levels with `+`.")
                        .build());
    }

    /// The words of every verb that changes something.
    static CommandSpec acting(CommandSpec spec) {
        return Verb.asking(spec)
                .addOption(Verb.flag("--preview", "Say what it would change, and do nothing."))
                .addOption(Verb.option("--reason", "TEXT", "Why; it stands in the record."))
                .addOption(
                        Verb.option(
                                "--for", "PERSON", "On behalf of this person, with his rights."));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        List<String> words = given.words();
        if (!words.isEmpty()) return asking.act(given, ask -> run(given, terminal, words, ask));
        asking.ask(given, DoVerb::forms).values().forEach(form -> terminal.say(form.line()));
        return ALLOWED;
    }

    private static TreeMap<String, ErrandForm> forms(Ask ask) {
        return ErrandForm.all(ask.get("/openapi.json"));
    }

    private static int run(Given given, Terminal terminal, List<String> words, Ask ask) {
        TreeMap<String, ErrandForm> forms = forms(ask);
        ErrandForm form = ErrandForm.named(forms, words.getFirst());
        ObjectNode body = form.body(words.subList(1, words.size()));
        body.put("command", form.name());
        given.option("--reason").ifPresent(reason -> body.put("reason", reason));
        Optional<String> person = given.option("--for");
        String path = ERRANDS + (given.has("--preview") ? "?preview=true" : "");
        JsonNode answer = ask.post(path, body, person);
        Asked.print(answer, given, terminal, Effects.lines(answer));
        return ALLOWED;
    }

    /// An empty object.
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
