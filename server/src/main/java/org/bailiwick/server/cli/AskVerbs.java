package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// The verbs that only ask.
final class AskVerbs {
    private final Asking asking;

    AskVerbs(Workshop workshop) {
        asking = new Asking(workshop);
    }

    List<Verb> all() {
        List<Verb> verbs = new ArrayList<>(List.of(new Check(), new Explain()));
        verbs.addAll(new ListVerbs(asking).all());
        verbs.addAll(List.of(new Recorded(), new Receipt()));
        return verbs;
    }

    private static Json question(Given given) {
        return Asked.withContext(
                given,
                Json.object()
                        .with("person", given.word(0))
                        .with("action", given.word(1))
                        .with("object", Asked.object(given.word(2))));
    }

    private static CommandSpec questionWords(CommandSpec spec) {
        return Asked.words(spec)
                .addPositional(
                        Verb.word(0, "PERSON", true, "An id, an id of a platform, or an address."))
                .addPositional(Verb.word(1, "ACTION", true, "What is to be done: campaign.edit."))
                .addPositional(Verb.word(2, "KIND:ID", true, "An asset, or business:ID."));
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
            Asked.print(answer, given, terminal, Layout.decision(answer));
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
            Asked.print(answer, given, terminal, Layout.explanation(answer));
            return status(answer);
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
            Asked.print(answer, given, terminal, Layout.receipt(answer));
            return ALLOWED;
        }
    }
}
