/// What can be done to an installation, and the ports that doing it needs.
@NullMarked
package org.bailiwick.server.command;

import org.jspecify.annotations.NullMarked;
