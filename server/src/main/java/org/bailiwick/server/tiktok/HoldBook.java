package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.server.tiktok.Fact.HoldTold;
import org.bailiwick.server.tiktok.Wanted.Hold;
import org.bailiwick.server.tiktok.Wanted.HoldKey;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What is said of direct assignments.
final class HoldBook {
    private final Findings findings;
    private final Ledger<HoldKey, Levels> levels = new Ledger<>();
    private final SequencedMap<HoldKey, Hold> holds = new LinkedHashMap<>();

    HoldBook(Findings findings) {
        this.findings = findings;
    }

    void told(int line, HoldTold told) {
        var key = new HoldKey(told.business(), told.asset(), told.user());
        holds.putIfAbsent(key, new Hold(line, told.levels(), told.assumed()));
        levels.say(line, key, told.levels())
                .ifPresent(other ->
                        findings.contradict(
                                line,
                                other.line(),
                                Matter.LEVEL_DIFFERS,
                                told.user(),
                                told.asset().id(),
                                told.levels().toString(),
                                other.value().toString()));
    }

    SequencedMap<HoldKey, Hold> holds() {
        return holds;
    }
}
