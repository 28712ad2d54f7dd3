@NullMarked
package org.bailiwick.server.face;

import org.jspecify.annotations.NullMarked;
