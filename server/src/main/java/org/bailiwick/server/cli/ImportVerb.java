package org.bailiwick.server.cli;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.tiktok.ImportReport;
import org.bailiwick.server.tiktok.Notice;
import org.bailiwick.server.tiktok.Progress;
import org.bailiwick.server.tiktok.Tally.Count;
import org.bailiwick.server.tiktok.TikTokImport;
import org.bailiwick.server.tiktok.Wording;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// `import tiktok FILE`: reads a recorded walk over TikTok's Business API.
record ImportVerb(Workshop workshop, InstantSource clock) implements Verb {
    @Override
    public CommandSpec spec() {
        return Verb.files(
                        Verb.words(
                                "import",
                                "Builds, from a recorded walk over a platform's API, what the"
                                    + " platform says; again after an edit: the differences only.",
                                "import tiktok samples/tiktok-recording.jsonl"))
                .addPositional(Verb.word(0, "PLATFORM", true, "Whose recording it is: tiktok."))
                .addPositional(
                        Verb.word(1, "FILE", true, "One request and its response a line, as JSON."))
                .addOption(Verb.flag("--skip-bad", "Import the good lines although some are bad."));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        Asking.refuse(
                given,
                "`import` writes the files itself: stop the server, import with --data, and start"
                        + " it again");
        if (!given.word(0).equals("tiktok")) {
            throw new Trouble(
                    "no platform `%s`: only `tiktok` can be imported".formatted(given.word(0)));
        }
        Path file = Path.of(given.word(1));
        try (InputStream in = Files.newInputStream(file);
                Office office = workshop.write(given.data())) {
            var ids = new Ids(new SecureRandom());
            var outcome =
                    new TikTokImport(office, ids, clock)
                            .run(in, given.has("--skip-bad"), progress(terminal));
            terminal.progressDone();
            return switch (outcome) {
                case TikTokImport.Imported(var report) -> told(report, given, terminal);
                case TikTokImport.BadLines(var lines, var bad) -> bad(lines, bad, terminal);
            };
        } catch (IOException failed) {
            throw new Trouble("`%s` cannot be read: check the name".formatted(file), failed);
        }
    }

    private static Progress progress(Terminal terminal) {
        return new Progress() {
            @Override
            public void read(int lines) {
                if (lines % 100 == 0) terminal.progress("read %,d lines".formatted(lines));
            }

            @Override
            public void made(int changes) {
                terminal.progress("wrote %,d changes".formatted(changes));
            }
        };
    }

    private static int bad(int lines, List<Notice> bad, Terminal terminal) {
        bad.forEach(notice -> terminal.note(Wording.of(notice)));
        terminal.note(
                "%,d lines read, %,d of them bad: nothing was imported; fix them, or say --skip-bad to import the rest"
                        .formatted(lines, bad.size()));
        return FAILED;
    }

    private static int told(ImportReport report, Given given, Terminal terminal) {
        if (given.json()) {
            terminal.say(json(report).text());
            return ALLOWED;
        }
        terminal.say(
                "%,d lines read, %,d changes written in %,d entries"
                        .formatted(report.lines(), report.changes(), report.entries()));
        for (Count count : report.counts()) terminal.say(line(count));
        section("left out:", report.leftOut(), terminal);
        section("not understood:", report.unclear(), terminal);
        section("made here by others, and left as it is:", report.conflicts(), terminal);
        return ALLOWED;
    }

    private static String line(Count count) {
        return "  %-14s %,6d made %,6d changed %,6d removed"
                .formatted(
                        count.thing().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        count.made(),
                        count.changed(),
                        count.removed());
    }

    private static void section(String title, List<Notice> notices, Terminal terminal) {
        if (notices.isEmpty()) return;
        terminal.say(title);
        Wording.of(notices).forEach(sentence -> terminal.say("  " + sentence));
    }

    private static Json json(ImportReport report) {
        List<Json> counts =
                report.counts().stream()
                        .map(c ->
                                Json.object()
                                        .with("thing", c.thing().name().toLowerCase(Locale.ROOT))
                                        .with("made", c.made())
                                        .with("changed", c.changed())
                                        .with("removed", c.removed()))
                        .toList();
        return Json.object()
                .with("lines", report.lines())
                .with("entries", report.entries())
                .with("changes", report.changes())
                .with("counts", counts, Json.class)
                .with("left_out", report.leftOut().stream().map(Wording::of).toList())
                .with("not_understood", report.unclear().stream().map(Wording::of).toList())
                .with("conflicts", report.conflicts().stream().map(Wording::of).toList());
    }
}
