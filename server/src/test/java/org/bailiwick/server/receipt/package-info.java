/// Receipts, kept and dropped.
@NullMarked
package org.bailiwick.server.receipt;

import org.jspecify.annotations.NullMarked;
