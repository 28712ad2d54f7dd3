package org.bailiwick.engine.decision;

import java.util.List;
import java.util.Optional;

/// Why something is denied. Cannot be made without saying what is missing and what would help.
///
/// @param code the one thing missing
/// @param layers the layers of the way that got furthest; where there is no way, of the question
/// @param way the way that got furthest
/// @param ways every way there is, in the order of the headline
/// @param held what the person has on that way
/// @param covering the levels of the kind that would allow the action, lowest first; empty where no
///   level does
/// @param fix the smallest change that helps
/// @param waiting whether waiting helps
/// @param changed what ended it, if it worked before
public record Explanation(
        Code code,
        List<LayerResult> layers,
        Optional<Way> way,
        List<WayResult> ways,
        Held held,
        List<String> covering,
        Fix fix,
        Waiting waiting,
        Changed changed) {
    public Explanation with(Changed told) {
        return new Explanation(code, layers, way, ways, held, covering, fix, waiting, told);
    }

    /// The layer that failed first.
    public Layer layer() {
        return layers.stream()
                .filter(l -> l.code().isPresent())
                .findFirst()
                .map(LayerResult::layer)
                .orElse(code.layer());
    }
}
