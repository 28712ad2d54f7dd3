package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InstallationCommand.Import;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.seal.Sealing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a recorded walk over TikTok's Business API and brings an installation to what it says.
///
/// What it makes is marked as TikTok's; what others made is neither removed nor lowered. Reading
/// the same recording again changes nothing.
///
/// @param ids draws the ids of what is new
public record TikTokImport(Office office, Ids ids, InstantSource clock) {

    /// How it went.
    public sealed interface Outcome {}

    /// Everything that could be imported is there, durably.
    public record Imported(ImportReport report) implements Outcome {}

    /// Nothing was imported: these lines cannot be read or contradict others.
    ///
    /// @param lines how many lines were read
    public record BadLines(int lines, List<Notice> bad) implements Outcome {
        public BadLines {
            bad = List.copyOf(bad);
        }
    }

    /// @param skipBad imports what the good lines say
    /// @throws org.bailiwick.server.command.Refused where somebody changed something meanwhile:
    ///   what was imported stays, and importing again goes on
    public Outcome run(InputStream file, boolean skipBad, Progress progress) throws IOException {
        Recording recording = Recording.read(file, progress);
        Gathering gathering =
                skipBad
                        ? Gathering.ofThoseThatAgree(recording.told())
                        : Gathering.of(recording.told());
        List<Notice> bad =
                Stream.concat(recording.bad().stream(), gathering.contradictions().stream())
                        .sorted()
                        .toList();
        if (!bad.isEmpty() && !skipBad) return new BadLines(recording.count(), bad);
        var carrying = new Carrying(gathering.wanted(), progress);
        Reconcile.parts(gathering.wanted()).forEach(carrying::part);
        return new Imported(carrying.report(recording, bad, gathering));
    }

    private final class Carrying {
        private final Desk desk = office.desk().orElseThrow();
        private final Wanted wanted;
        private final Progress progress;
        private final Others others;
        private final Findings findings = new Findings();
        private final Tally tally = new Tally();
        private int entries;
        private int changes;

        Carrying(Wanted wanted, Progress progress) {
            this.wanted = wanted;
            this.progress = progress;
            others = others();
        }

        /// What was said here since; the first import has nobody to mind.
        private Others others() {
            var read = new Others();
            if (!desk.now().platforms().contains(Here.TIKTOK)) return read;
            var codec = new EntryCodec();
            office.journal()
                    .read(
                            1,
                            line -> {
                                read.read(codec.decode(line.bytes()));
                                return true;
                            });
            return read;
        }

        void part(Part part) {
            Directory today = desk.now();
            Instant now = clock.instant();
            if (now.isBefore(today.time())) now = today.time();
            Sealing sealing = office.sealer().on(office.journal().keyRing());
            var texts = new Texts(office.sealer(), sealing, ids);
            var work = new Work(wanted, today, others, texts, now, findings);
            part.compare(work);
            List<Beside> beside = Beside.of(sealing);
            long basis = today.seq();
            for (List<Change> chunk : chunks(work.changes())) {
                var command = new Import(part.name(), chunk, beside, basis);
                basis = desk.carryOut(Caller.source(Here.TIKTOK), command).seq();
                beside = List.of();
                written(chunk);
            }
        }

        private void written(List<Change> chunk) {
            entries++;
            changes += chunk.size();
            chunk.forEach(tally::add);
            progress.made(changes);
        }

        private static List<List<Change>> chunks(List<Change> changes) {
            List<List<Change>> chunks = new ArrayList<>();
            for (int i = 0; i < changes.size(); i += Entry.CHANGES_MAX) {
                int end = Math.min(changes.size(), i + Entry.CHANGES_MAX);
                chunks.add(List.copyOf(changes.subList(i, end)));
            }
            return chunks;
        }

        ImportReport report(Recording recording, List<Notice> bad, Gathering gathering) {
            List<Notice> told =
                    Stream.of(recording.notices(), gathering.notices(), findings.notices())
                            .flatMap(List::stream)
                            .sorted()
                            .toList();
            return new ImportReport(
                    recording.count(),
                    entries,
                    changes,
                    tally.counts(),
                    bad,
                    of(Matter.Sort.UNCLEAR, told),
                    of(Matter.Sort.CONFLICT, told));
        }

        private static List<Notice> of(Matter.Sort sort, List<Notice> told) {
            return told.stream().filter(notice -> notice.matter().sort() == sort).toList();
        }
    }
}
