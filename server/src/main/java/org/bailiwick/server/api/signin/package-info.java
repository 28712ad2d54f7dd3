/// People signing in over HTTP, their sessions, passwords and second steps.
@NullMarked
package org.bailiwick.server.api.signin;

import org.jspecify.annotations.NullMarked;
