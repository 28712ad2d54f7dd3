package org.bailiwick.server.cli;

import org.bailiwick.server.command.Statements;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `verify-statement FILE`: checks, without asking anybody, that an installation has signed what
/// the file says, and tells it.
record StatementVerb() implements Verb {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public CommandSpec spec() {
        return Verb.words(
                        "verify-statement",
                        "Checks a signed statement against a public key, offline.",
                        "verify-statement statement.json --public-key …")
                .addPositional(Verb.word(0, "FILE", true, "The statement, as it was downloaded."))
                .addOption(
                        Verb.option(
                                "--public-key",
                                "KEY",
                                "`x` of `/api/v1/statement-key`, from whom you"
                                        + " trust. Without it the one in the file is taken, and"
                                        + " printed for you to compare."))
                .addOption(Verb.flag("--json", "Answer as JSON."));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        JsonNode file = read(given.word(0));
        String key = given.option("--public-key").orElse(file.path("key").asString(""));
        String text = file.path("statement").asString("");
        boolean holds = Statements.verify(key, text, file.path("signature").asString(""));
        if (given.json()) {
            Json answer = Json.object().with("signed", holds).with("key", key);
            terminal.say(answer.with("statement", text).text());
        } else {
            terminal.say((holds ? "signed by " : "NOT signed by ") + key);
            if (holds) terminal.say(text);
        }
        return holds ? ALLOWED : FAILED;
    }

    private static JsonNode read(String file) {
        try {
            return MAPPER.readTree(KeepVerbs.read(file));
        } catch (JacksonException broken) {
            throw new Trouble("`%s` is no JSON: name a statement".formatted(file), broken);
        }
    }
}
