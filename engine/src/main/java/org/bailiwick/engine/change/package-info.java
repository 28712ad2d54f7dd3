/// The facts: one record for each thing that can happen, sealed, in the past tense.
@NullMarked
package org.bailiwick.engine.change;

import org.jspecify.annotations.NullMarked;
