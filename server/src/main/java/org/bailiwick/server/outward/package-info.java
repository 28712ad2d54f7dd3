/// What is sent outside over HTTP: to addresses that are looked at first, and to nobody inside.
@NullMarked
package org.bailiwick.server.outward;

import org.jspecify.annotations.NullMarked;
