/// The reading half of the API: businesses and what is in them, each as far as its reader may see.
@NullMarked
package org.bailiwick.server.api.reading;

import org.jspecify.annotations.NullMarked;
