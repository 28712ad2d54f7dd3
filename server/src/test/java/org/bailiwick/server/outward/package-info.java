/// Requests that go outside, to real servers.
@NullMarked
package org.bailiwick.server.outward;

import org.jspecify.annotations.NullMarked;
