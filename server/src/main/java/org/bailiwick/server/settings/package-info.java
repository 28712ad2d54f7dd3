/// What the operator of an installation has set, read from a file.
@NullMarked
package org.bailiwick.server.settings;

import org.jspecify.annotations.NullMarked;
