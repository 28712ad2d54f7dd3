/// The stores, and what they withstand.
@NullMarked
package org.bailiwick.server.journal;

import org.jspecify.annotations.NullMarked;
