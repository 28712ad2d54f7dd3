package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// `webhooks list|add|delete|test|deliveries`.
record WebhooksVerb(Asking asking) implements Verb {
    private static final String HOOKS = "/api/v1/webhooks";

    @Override
    public CommandSpec spec() {
        return Verb.words(
                "webhooks",
                "Addresses outside that are told of what happens.",
                "webhooks add https://hooks.example/ --business b_…");
    }

    @Override
    public List<Verb> below() {
        return List.of(
                new ListHooks(asking),
                new Add(asking),
                new One(asking, "delete", "Sends nothing there any more.", OneWays::delete),
                new One(asking, "test", "Sends something that says nothing.", OneWays::test),
                new One(asking, "deliveries", "Says what was sent.", OneWays::deliveries));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        terminal.note("say `list`, `add`, `delete`, `test` or `deliveries`");
        return FAILED;
    }

    /// Of a business, or the operator's own.
    private static String address(Given given) {
        return given.option("--business")
                .map(id -> "/api/v1/businesses/" + Ask.part(id) + "/webhooks")
                .orElse(HOOKS);
    }

    private static CommandSpec business(CommandSpec spec) {
        return Verb.asking(spec)
                .addOption(
                        Verb.option(
                                "--business",
                                "ID",
                                "Those of this business; the operator's own if not given."));
    }

    private static String line(JsonNode hook) {
        return "%s  %s  %s"
                .formatted(
                        hook.path("id").asString(),
                        hook.path("state").asString(),
                        hook.path("url").asString());
    }

    private record ListHooks(Asking asking) implements Verb {
        @Override
        public CommandSpec spec() {
            return business(Verb.words("list", "Lists them.", "webhooks list"));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            JsonNode answer = asking.ask(given, ask -> ask.get(address(given)));
            List<String> lines = new ArrayList<>();
            answer.path("webhooks").forEach(hook -> lines.add(line(hook)));
            Asked.print(answer, given, terminal, lines);
            return ALLOWED;
        }
    }

    private record Add(Asking asking) implements Verb {
        @Override
        public CommandSpec spec() {
            return business(
                            Verb.words(
                                    "add",
                                    "Has what happens sent to an address; its secret is shown this"
                                            + " once.",
                                    "webhooks add https://hooks.example/ --type share.made"))
                    .addOption(
                            Verb.options(
                                    "--type", "EVENT", "An event that it hears of; all if none."))
                    .addPositional(Verb.word(0, "URL", true, "The address."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            Json body =
                    Json.object().with("url", given.word(0)).with("types", given.options("--type"));
            JsonNode answer = asking.act(given, ask -> ask.post(address(given), body));
            Asked.print(
                    answer,
                    given,
                    terminal,
                    List.of(
                            "made %s; keep what follows, it is not shown again"
                                    .formatted(answer.path("id").asString()),
                            answer.path("secret").asString()));
            return ALLOWED;
        }
    }

    /// What is done with one of them.
    private record One(
            Asking asking, String name, String what, BiFunction<Ask, String, JsonNode> way)
            implements Verb {
        @Override
        public CommandSpec spec() {
            return Verb.asking(Verb.words(name, what, "webhooks " + name + " wh_…"))
                    .addPositional(Verb.word(0, "ID", true, "The webhook."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            String path = HOOKS + "/" + Ask.part(given.word(0));
            JsonNode answer =
                    name.equals("deliveries")
                            ? asking.ask(given, ask -> way.apply(ask, path))
                            : asking.act(given, ask -> way.apply(ask, path));
            Asked.print(answer, given, terminal, OneWays.lines(answer));
            return ALLOWED;
        }
    }

    private static final class OneWays {
        private OneWays() {}

        static JsonNode delete(Ask ask, String path) {
            return ask.delete(path);
        }

        static JsonNode test(Ask ask, String path) {
            return ask.post(path + "/tests", Json.object());
        }

        static JsonNode deliveries(Ask ask, String path) {
            return ask.get(path + "/deliveries");
        }

        static List<String> lines(JsonNode answer) {
            if (answer.has("url")) return List.of("deleted " + line(answer));
            List<String> lines = new ArrayList<>();
            if (answer.has("result")) lines.add(delivery(answer));
            answer.path("deliveries").forEach(each -> lines.add(delivery(each)));
            return lines;
        }

        private static String delivery(JsonNode each) {
            return "%s  %s  %s  %s %s%s"
                    .formatted(
                            each.path("at").asString(),
                            each.path("event").asString(),
                            each.path("type").asString(),
                            each.path("result").asString(),
                            each.path("status").asString(""),
                            each.path("why").asString(""))
                    .stripTrailing();
        }
    }
}
