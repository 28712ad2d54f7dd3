@NullMarked
package org.bailiwick.server.settings;

import org.jspecify.annotations.NullMarked;
