/// What clients see and do with an access link that they were sent.
@NullMarked
package org.bailiwick.server.api.link;

import org.jspecify.annotations.NullMarked;
