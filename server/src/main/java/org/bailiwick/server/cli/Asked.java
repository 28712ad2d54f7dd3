package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.StringJoiner;

/// What can be said beside a question: through which business, on whose page, how somebody signed
/// in.
final class Asked {
    private static final List<String> TEXTS = List.of("business", "account", "acr");

    private Asked() {}

    /// The words for it.
    static CommandSpec words(CommandSpec spec) {
        return Verb.asking(spec)
                .addOption(
                        Verb.option("--business", "ID", "Look only at ways through this business."))
                .addOption(
                        Verb.option(
                                "--account", "PERSON", "The person for whom the page was made."))
                .addOption(
                        Verb.option(
                                "--acr", "CLASS", "How strongly the person signed in: aal2, mfa."))
                .addOption(
                        Verb.flag(
                                "--grave",
                                "It is about removing an admin, ending a partner or a transfer."))
                .addOption(
                        Verb.options(
                                "--amr",
                                "METHOD",
                                "By what the person signed in: pwd, otp. May be repeated."));
    }

    /// Adds it to a question's body.
    static Json withContext(Given given, Json question) {
        for (String name : TEXTS) {
            given.option("--" + name).ifPresent(text -> question.with(name, text));
        }
        if (given.has("--grave")) question.with("grave", true);
        if (given.has("--amr")) question.with("amr", given.options("--amr"));
        return question;
    }

    /// The same behind the address of a list, together with the action.
    ///
    /// @param action the index of the word that may name it
    static String query(Given given, int action) {
        StringJoiner query = new StringJoiner("&", "?", "");
        given.find(action).ifPresent(text -> query.add("action=" + Ask.part(text)));
        for (String name : TEXTS) {
            given.option("--" + name).ifPresent(text -> query.add(name + "=" + Ask.part(text)));
        }
        if (given.has("--grave")) query.add("grave=true");
        if (given.has("--amr")) {
            query.add("amr=" + Ask.part(String.join(",", given.options("--amr"))));
        }
        return query.toString();
    }

    static String object(String text) {
        if (text.indexOf(':') > 0) return text;
        throw new Trouble(
                "`%s` names no object: write it as KIND:ID, `ad_account:7056829694331211116`"
                        .formatted(text));
    }

    static void print(JsonNode answer, Given given, Terminal terminal, List<String> lines) {
        if (given.json()) terminal.say(answer.toString());
        else lines.forEach(terminal::say);
    }
}
