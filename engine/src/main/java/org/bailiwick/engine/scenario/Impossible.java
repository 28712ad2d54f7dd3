package org.bailiwick.engine.scenario;

/// A line that cannot be carried out in the world as it is.
public final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param sentence why, in the scenario's own names
    public Impossible(String sentence) {
        super(sentence);
    }
}
