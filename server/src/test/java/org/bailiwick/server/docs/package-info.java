/// Runs what the documentation shows.
@NullMarked
package org.bailiwick.server.docs;

import org.jspecify.annotations.NullMarked;
