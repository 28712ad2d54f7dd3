@NullMarked
package org.bailiwick.server.api.live;

import org.jspecify.annotations.NullMarked;
