/// Measurements of the engine and the server, run by hand; `bench/README.md` says how.
@NullMarked
package org.bailiwick.bench;

import org.jspecify.annotations.NullMarked;
