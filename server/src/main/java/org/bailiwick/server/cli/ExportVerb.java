package org.bailiwick.server.cli;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.server.command.Office;

import picocli.CommandLine.Model.CommandSpec;

/// `export`: the whole record, one entry a line, as JSON.
record ExportVerb(Workshop workshop) implements Verb {
    @Override
    public CommandSpec spec() {
        return Verb.data(
                Verb.words(
                        "export",
                        "Writes the whole record, one entry a line, as JSON. Personal text stays"
                                + " sealed.",
                        "export > record.jsonl"));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        EntryCodec codec = new EntryCodec();
        try (Office office = workshop.read(given.data())) {
            office.journal()
                    .read(
                            1,
                            line -> {
                                terminal.say(EntryText.json(codec.decode(line.bytes())).text());
                                return true;
                            });
        }
        return ALLOWED;
    }
}
