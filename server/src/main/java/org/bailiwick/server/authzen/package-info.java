/// OpenID AuthZEN Authorization API 1.0.
@NullMarked
package org.bailiwick.server.authzen;

import org.jspecify.annotations.NullMarked;
