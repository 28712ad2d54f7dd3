/// What each reader is told of a denial.
@NullMarked
package org.bailiwick.engine.decision.view;

import org.jspecify.annotations.NullMarked;
