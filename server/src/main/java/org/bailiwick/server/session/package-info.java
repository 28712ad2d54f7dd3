/// Who asks: programs, by their keys; people, by their sessions, and how they sign in.
@NullMarked
package org.bailiwick.server.session;

import org.jspecify.annotations.NullMarked;
