/// What goes on being told: changes of rights, as they happen.
@NullMarked
package org.bailiwick.server.api.live;

import org.jspecify.annotations.NullMarked;
