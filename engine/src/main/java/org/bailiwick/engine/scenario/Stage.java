package org.bailiwick.engine.scenario;

/// Where a scenario is played: a [World] of facts, or a running installation.
public interface Stage {
    /// Lets it happen, or throws [Impossible].
    void carryOut(Deed deed);

    /// Answers from what has happened so far.
    Asker asker();
}
