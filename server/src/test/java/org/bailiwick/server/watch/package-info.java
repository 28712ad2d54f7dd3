@NullMarked
package org.bailiwick.server.watch;

import org.jspecify.annotations.NullMarked;
