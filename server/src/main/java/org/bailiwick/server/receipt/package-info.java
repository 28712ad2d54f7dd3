/// What is kept of answers: denials that can be read again, then and now; who was allowed something
/// about money; when what was used last.
@NullMarked
package org.bailiwick.server.receipt;

import org.jspecify.annotations.NullMarked;
