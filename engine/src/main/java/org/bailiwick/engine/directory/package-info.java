/// The state of everything: the fold of the journal, held in memory.
@NullMarked
package org.bailiwick.engine.directory;

import org.jspecify.annotations.NullMarked;
