/// Tests.
@NullMarked
package org.bailiwick.ads.access;

import org.jspecify.annotations.NullMarked;
