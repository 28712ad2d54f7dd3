package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The verbs that list: who may, and what somebody may.
final class ListVerbs {
    private static final String BUSINESS = "business:";

    private final Asking asking;

    ListVerbs(Asking asking) {
        this.asking = asking;
    }

    List<Verb> all() {
        return List.of(new Who(), new What());
    }

    private final class Who implements Verb {
        @Override
        public CommandSpec spec() {
            return Asked.words(
                            Verb.words(
                                    "who",
                                    "Who may do anything, or this, to an asset or in a business.",
                                    "who ad_account:nord campaign.edit"))
                    .addPositional(Verb.word(0, "KIND:ID", true, "An asset, or business:ID."))
                    .addPositional(Verb.word(1, "ACTION", false, "Only who may do this."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            String path = path(Asked.object(given.word(0))) + "/people" + Asked.query(given, 1);
            JsonNode answer = asking.ask(given, ask -> ask.pages(path, "people"));
            Asked.print(answer, given, terminal, Layout.rows(answer.path("people")));
            return ALLOWED;
        }

        private static String path(String object) {
            return object.startsWith(BUSINESS)
                    ? "/api/v1/businesses/" + Ask.part(object.substring(BUSINESS.length()))
                    : "/api/v1/assets/" + Ask.part(object);
        }
    }

    private final class What implements Verb {
        @Override
        public CommandSpec spec() {
            return Asked.words(
                            Verb.words(
                                    "what",
                                    "Every asset that a person can reach, and every business in"
                                            + " which he may do something.",
                                    "what lena@nordwind.example campaign.edit"))
                    .addPositional(
                            Verb.word(
                                    0,
                                    "PERSON",
                                    true,
                                    "An id, an id of a platform, or an address."))
                    .addPositional(Verb.word(1, "ACTION", false, "Only where this may be done."));
        }

        @Override
        public int run(Given given, Terminal terminal) {
            String path = "/api/v1/people/" + Ask.part(given.word(0));
            String query = Asked.query(given, 1);
            JsonNode answer = asking.ask(given, ask -> both(ask, path, query));
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            rows.addAll(answer.path("assets").values());
            rows.addAll(answer.path("businesses").values());
            Asked.print(answer, given, terminal, Layout.rows(rows));
            return ALLOWED;
        }

        private static ObjectNode both(Ask ask, String path, String query) {
            ObjectNode assets = ask.pages(path + "/assets" + query, "assets");
            ObjectNode businesses = ask.pages(path + "/businesses" + query, "businesses");
            assets.set("businesses", businesses.path("businesses"));
            return assets.put(
                    "total", assets.path("total").asLong() + businesses.path("total").asLong());
        }
    }
}
