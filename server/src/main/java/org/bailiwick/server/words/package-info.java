/// The words for people: one catalogue for every face. Everything said of a decision, a step, a
/// change is said here.
@NullMarked
package org.bailiwick.server.words;

import org.jspecify.annotations.NullMarked;
