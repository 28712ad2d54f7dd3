/// Deciding, explaining, listing, previewing, and what a reader may see of it.
@NullMarked
package org.bailiwick.engine.decision;

import org.jspecify.annotations.NullMarked;
