/// The stores behind the ports: in memory for tests, SQLite for one machine.
@NullMarked
package org.bailiwick.server.journal;

import org.jspecify.annotations.NullMarked;
