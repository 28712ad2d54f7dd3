/// Requests in, pages out, and the tabs that are open.
@NullMarked
package org.bailiwick.ads.web;

import org.jspecify.annotations.NullMarked;
