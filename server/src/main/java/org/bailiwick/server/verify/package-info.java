/// Finds out whether a journal is what was written.
@NullMarked
package org.bailiwick.server.verify;

import org.jspecify.annotations.NullMarked;
