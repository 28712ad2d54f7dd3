/// Tests.
@NullMarked
package org.bailiwick.ads;

import org.jspecify.annotations.NullMarked;
