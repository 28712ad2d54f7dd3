/// What is told outside, received by real receivers.
@NullMarked
package org.bailiwick.server.notify;

import org.jspecify.annotations.NullMarked;
