package org.bailiwick.server.command;

import static org.bailiwick.engine.change.Require.require;

import org.bailiwick.engine.change.Hash;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says which entry a journal had at one place. Kept somewhere else, it shows later that nothing up
/// to there was altered or cut off.
public record Checkpoint(Epoch epoch, long seq, Hash hash) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-z]{13})\\.(0|[1-9][0-9]{0,17})\\.([0-9a-f]{64})");

    public Checkpoint {
        require(seq >= 0, "entries are numbered from 1");
    }

    public static Checkpoint of(Tip tip) {
        return new Checkpoint(tip.epoch(), tip.seq(), tip.hash());
    }

    /// Reads the written form.
    public static Optional<Checkpoint> find(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) return Optional.empty();
        var hash = new Hash(HexFormat.of().parseHex(parts.group(3)));
        var seq = Long.parseLong(parts.group(2));
        return Epoch.find(parts.group(1)).map(epoch -> new Checkpoint(epoch, seq, hash));
    }

    @Override
    public String toString() {
        return "%s.%d.%s".formatted(epoch, seq, hash);
    }
}
