@NullMarked
package org.bailiwick.server.cli;

import org.jspecify.annotations.NullMarked;
