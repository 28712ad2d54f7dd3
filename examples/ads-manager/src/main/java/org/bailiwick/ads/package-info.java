/// A small ads manager, as a platform would write it: it has pages and people of its own, and asks
/// Bailiwick at every load who may do what.
@NullMarked
package org.bailiwick.ads;

import org.jspecify.annotations.NullMarked;
