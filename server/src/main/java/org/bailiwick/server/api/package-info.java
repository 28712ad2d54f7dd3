/// Bailiwick's own API under `/api/v1`.
@NullMarked
package org.bailiwick.server.api;

import org.jspecify.annotations.NullMarked;
