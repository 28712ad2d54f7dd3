/// Notices when what somebody may do changes, by what is written and by time alone, and tells those
/// who follow him. It holds no right: every answer is the engine's.
@NullMarked
package org.bailiwick.server.watch;

import org.jspecify.annotations.NullMarked;
