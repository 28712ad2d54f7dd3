package org.bailiwick.server.journal;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.HookSecrets;
import org.bailiwick.server.notify.Probe;
import org.bailiwick.server.notify.ProbeResult;
import org.bailiwick.server.notify.ProbeStore;

import java.net.URI;
import java.util.List;

/// Probes of platforms and what they said, in `notify.db`.
record SqliteProbes(SmallFile file) implements ProbeStore {
    @Override
    public List<Probe> probes() {
        return file.all(
                "SELECT platform, url, secret, former, former_until, maker, made, changer, changed"
                        + " FROM probe ORDER BY platform",
                row ->
                        new Probe(
                                Columns.text(row, 1),
                                URI.create(Columns.text(row, 2)),
                                new HookSecrets(
                                        Columns.bytes(row, 3),
                                        Columns.bytes(row, 4),
                                        Columns.moment(row, 5)),
                                new Hook.By(
                                        Columns.text(row, 6),
                                        Columns.moment(row, 7),
                                        Columns.text(row, 8),
                                        Columns.moment(row, 9))));
    }

    @Override
    public void put(Probe probe) {
        file.change(
                "INSERT OR REPLACE INTO probe VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                probe.platform(),
                probe.url(),
                probe.secrets().current(),
                probe.secrets().former(),
                probe.secrets().until(),
                probe.by().maker(),
                probe.by().made(),
                probe.by().changer(),
                probe.by().changed());
    }

    @Override
    public void drop(String platform) {
        file.change("DELETE FROM probe WHERE platform = ?", platform);
        file.change("DELETE FROM probe_result WHERE platform = ?", platform);
    }

    @Override
    public List<ProbeResult> results() {
        return file.all(
                "SELECT confirmation, asset, platform, state, action, says, since, asked, trouble,"
                        + " tries, due FROM probe_result",
                row ->
                        new ProbeResult(
                                ConfirmationId.find(Columns.text(row, 1))
                                        .orElseThrow(Columns::damage),
                                AssetId.find(Columns.text(row, 2)).orElseThrow(Columns::damage),
                                Columns.text(row, 3),
                                ProbeResult.State.valueOf(Columns.text(row, 4)),
                                Columns.text(row, 5),
                                Columns.text(row, 6),
                                Columns.moment(row, 7),
                                Columns.moment(row, 8),
                                Columns.text(row, 9),
                                row.getInt(10),
                                Columns.moment(row, 11)));
    }

    @Override
    public void put(ProbeResult result) {
        file.change(
                "INSERT OR REPLACE INTO probe_result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                result.confirmation(),
                result.asset(),
                result.platform(),
                result.state().name(),
                result.action(),
                result.says(),
                result.since(),
                result.asked(),
                result.trouble(),
                result.tries(),
                result.due());
    }
}
