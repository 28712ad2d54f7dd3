@NullMarked
package org.bailiwick.server.command;

import org.jspecify.annotations.NullMarked;
