/// Tests.
@NullMarked
package org.bailiwick.ads.pages;

import org.jspecify.annotations.NullMarked;
