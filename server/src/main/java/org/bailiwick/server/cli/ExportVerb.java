package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;

/// `export`: the whole record, one entry a line, as JSON.
record ExportVerb(Workshop workshop) implements Verb {
    private static final String PAGE = "/api/v1/journal?after=";

    @Override
    public CommandSpec spec() {
        return Verb.asking(
                Verb.words(
                        "export",
                        "Writes the whole record, one entry a line, as JSON. Personal text stays"
                                + " sealed.",
                        "export > record.jsonl"));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        return new Asking(workshop).ask(given, ask -> pages(ask, terminal));
    }

    private static int pages(Ask ask, Terminal terminal) {
        JsonNode page = ask.get(PAGE + 0);
        while (true) {
            page.path("entries").forEach(entry -> terminal.say(entry.toString()));
            if (page.path("next").isMissingNode()) return ALLOWED;
            page = ask.get(PAGE + page.path("next").asLong());
        }
    }
}
