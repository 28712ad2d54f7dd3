/// Made-up accounts and campaigns, the same at every start.
@NullMarked
package org.bailiwick.ads.market;

import org.jspecify.annotations.NullMarked;
