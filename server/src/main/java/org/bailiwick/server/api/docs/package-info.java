/// The API described for people.
@NullMarked
package org.bailiwick.server.api.docs;

import org.jspecify.annotations.NullMarked;
