package org.bailiwick.engine.decision;

import java.util.List;

/// One way, through all layers.
///
/// @param layers all thirteen, in their order
/// @param held what the person has on it
public record WayResult(Way way, List<LayerResult> layers, Held held) {
    public boolean passes() {
        return layers.stream().noneMatch(l -> l.code().isPresent());
    }
}
