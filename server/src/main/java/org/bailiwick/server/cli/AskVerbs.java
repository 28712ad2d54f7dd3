package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// The verbs that only ask.
final class AskVerbs {
    private final Asking asking;

    AskVerbs(Workshop workshop) {
        asking = new Asking(workshop);
    }

    List<Verb> all() {
        return List.of(
                new Check(), new Explain(), new Who(), new What(), new Recorded(), new Receipt());
    }

    private static Json question(Given given) {
        Json question =
                Json.object()
                        .with("person", given.word(0))
                        .with("action", given.word(1))
                        .with("object", object(given.word(2)));
        given.option("--business").ifPresent(b -> question.with("business", b));
        return question;
    }

    private static String object(String text) {
        if (text.indexOf(':') > 0) return text;
        throw new Trouble(
                "`%s` names no object: write it as KIND:ID, `ad_account:7056829694331211116`"
                        .formatted(text));
    }

    private static CommandSpec questionWords(CommandSpec spec) {
        return Verb.asking(spec)
                .addPositional(
                        Verb.word(0, "PERSON", true, "An id, an id of a platform, or an address."))
                .addPositional(Verb.word(1, "ACTION", true, "What is to be done: campaign.edit."))
                .addPositional(Verb.word(2, "KIND:ID", true, "An asset, or business:ID."))
                .addOption(
                        Verb.option(
                                "--business", "ID", "Look only at ways through this business."));
    }

    private static void print(JsonNode answer, Given given, Terminal terminal, List<String> lines) {
        if (given.json()) terminal.say(answer.toString());
        else lines.forEach(terminal::say);
    }

    private static int status(JsonNode answer) {
        return answer.path("allowed").asBoolean() ? Verb.ALLOWED : Verb.DENIED;
    }

    private final class Check implements Verb {
        @Override
        public CommandSpec spec() {
            return questionWords(
                    Verb.words(
                            "check",
                            "May this person do this? Exit status 0: yes, 2: no, 1: trouble.",
                            "check mika@nordwind.example campaign.edit ad_account:nord"));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            JsonNode answer =
                    asking.ask(given, ask -> ask.post("/api/v1/decisions", question(given)));
            print(answer, given, terminal, Layout.decision(answer));
            return status(answer);
        }
    }

    private final class Explain implements Verb {
        @Override
        public CommandSpec spec() {
            return questionWords(
                    Verb.words(
                            "explain",
                            "As check, with every way and every layer.",
                            "explain lena@nordwind.example campaign.edit ad_account:nord"));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            JsonNode answer =
                    asking.ask(given, ask -> ask.post("/api/v1/decisions", question(given)));
            print(answer, given, terminal, Layout.explanation(answer));
            return status(answer);
        }
    }

    private final class Who implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "who",
                                    "Who may do anything, or this, to an asset.",
                                    "who ad_account:nord campaign.edit"))
                    .addPositional(Verb.word(0, "KIND:ID", true, "The asset."))
                    .addPositional(Verb.word(1, "ACTION", false, "Only who may do this."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            String action = given.find(1).map(a -> "action=" + Ask.part(a)).orElse("");
            String path = "/api/v1/assets/" + Ask.part(object(given.word(0))) + "/people?" + action;
            JsonNode answer = asking.ask(given, ask -> ask.pages(path, "people"));
            print(answer, given, terminal, Layout.rows(answer.path("people")));
            return ALLOWED;
        }
    }

    private final class What implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "what",
                                    "Everything that a person can reach.",
                                    "what lena@nordwind.example"))
                    .addPositional(
                            Verb.word(
                                    0,
                                    "PERSON",
                                    true,
                                    "An id, an id of a platform, or an address."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            String path = "/api/v1/people/" + Ask.part(given.word(0)) + "/assets?";
            JsonNode answer = asking.ask(given, ask -> ask.pages(path, "assets"));
            print(answer, given, terminal, Layout.rows(answer.path("assets")));
            return ALLOWED;
        }
    }

    private final class Recorded implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "record",
                                    "What happened: in all, oldest first; or in one business,"
                                            + " newest first.",
                                    "record --business nordwind"))
                    .addOption(Verb.option("--business", "B", "Only what concerns this business."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            return asking.ask(given, ask -> pages(ask, given, terminal));
        }

        private int pages(Ask ask, Given given, Terminal terminal) {
            String business = given.option("--business").orElse("");
            String path =
                    business.isEmpty()
                            ? "/api/v1/record?limit=500"
                            : "/api/v1/businesses/" + Ask.part(business) + "/record?limit=500";
            String from = business.isEmpty() ? "&after=" : "&before=";
            JsonNode page = ask.get(path);
            while (true) {
                for (JsonNode entry : page.path("entries")) {
                    if (given.json()) terminal.say(entry.toString());
                    else Layout.entry(entry, page.path("names")).forEach(terminal::say);
                }
                if (page.path("next").isMissingNode()) return ALLOWED;
                page = ask.get(path + from + page.path("next").asLong());
            }
        }
    }

    private final class Receipt implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(
                            Verb.words(
                                    "receipt",
                                    "Reads a denial again: as it was then, and as it is now.",
                                    "receipt r_…"))
                    .addPositional(Verb.word(0, "ID", true, "What stood under the denial."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            JsonNode answer =
                    asking.ask(
                            given, ask -> ask.get("/api/v1/receipts/" + Ask.part(given.word(0))));
            print(answer, given, terminal, Layout.receipt(answer));
            return ALLOWED;
        }
    }
}
