/// Who uses the ads manager, and who is signed in.
@NullMarked
package org.bailiwick.ads.people;

import org.jspecify.annotations.NullMarked;
