@NullMarked
package org.bailiwick.server.api.link;

import org.jspecify.annotations.NullMarked;
