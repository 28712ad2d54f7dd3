/// Access links over HTTP: what shows their secrets, and what clients see and do with one.
@NullMarked
package org.bailiwick.server.api.link;

import org.jspecify.annotations.NullMarked;
