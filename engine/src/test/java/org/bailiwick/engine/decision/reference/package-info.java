/// A slow and plain second reading of the rules, and random histories to hold the engine against
/// it.
@NullMarked
package org.bailiwick.engine.decision.reference;

import org.jspecify.annotations.NullMarked;
