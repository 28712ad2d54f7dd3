/// What is said to people.
@NullMarked
package org.bailiwick.server.words;

import org.jspecify.annotations.NullMarked;
