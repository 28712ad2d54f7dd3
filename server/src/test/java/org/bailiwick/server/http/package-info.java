/// The faces over real HTTP, on a loopback address.
@NullMarked
package org.bailiwick.server.http;

import org.jspecify.annotations.NullMarked;
