/// What is said to people, before it is known in which language.
@NullMarked
package org.bailiwick.server.sentence;

import org.jspecify.annotations.NullMarked;
