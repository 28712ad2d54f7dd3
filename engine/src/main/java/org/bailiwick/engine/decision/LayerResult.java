package org.bailiwick.engine.decision;

import java.util.Optional;

/// How one layer came out on one way.
///
/// @param code what is missing, where the layer failed or is unknown
public record LayerResult(Layer layer, Status status, Optional<Code> code) {
    /// How a layer came out.
    public enum Status {
        PASSED,
        FAILED,
        /// An earlier layer failed.
        NOT_REACHED,
        /// Could not be found out.
        UNKNOWN,
        /// The layer asks nothing of this kind of way, object or action.
        NOT_APPLICABLE,
        /// Would have been asked, but the platform said nothing; passes.
        NOT_ASKED
    }
}
