@NullMarked
package org.bailiwick.server.session;

import org.jspecify.annotations.NullMarked;
