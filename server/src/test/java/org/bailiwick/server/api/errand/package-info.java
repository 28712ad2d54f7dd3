@NullMarked
package org.bailiwick.server.api.errand;

import org.jspecify.annotations.NullMarked;
