/// Measurements of the engine, run by hand with JMH.
@NullMarked
package org.bailiwick.bench;

import org.jspecify.annotations.NullMarked;
