/// Foreign engines, given the plain rows of the naive reference.
@NullMarked
package org.bailiwick.engine.decision.reference;

import org.jspecify.annotations.NullMarked;
