/// Tests of the scenario language, and the scenarios themselves.
@NullMarked
package org.bailiwick.engine.scenario;

import org.jspecify.annotations.NullMarked;
