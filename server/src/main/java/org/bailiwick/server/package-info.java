/// The one deployable: [org.bailiwick.server.Main] builds every object by hand and runs a verb.
@NullMarked
package org.bailiwick.server;

import org.jspecify.annotations.NullMarked;
