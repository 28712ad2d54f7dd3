/// Denials that can be read again, then and now.
@NullMarked
package org.bailiwick.server.receipt;

import org.jspecify.annotations.NullMarked;
