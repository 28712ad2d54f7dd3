/// Keeps what is personal unreadable without a key, and findable without being readable.
@NullMarked
package org.bailiwick.server.seal;

import org.jspecify.annotations.NullMarked;
