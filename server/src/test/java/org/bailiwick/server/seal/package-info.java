/// Sealing, and the normal form of addresses.
@NullMarked
package org.bailiwick.server.seal;

import org.jspecify.annotations.NullMarked;
