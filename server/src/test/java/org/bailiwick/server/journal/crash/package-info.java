/// What survives a crash.
@NullMarked
package org.bailiwick.server.journal.crash;

import org.jspecify.annotations.NullMarked;
