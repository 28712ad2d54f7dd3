/// Plain-text worlds with claims: read, carried out as facts, and asked. See `docs/scenarios.md`.
@NullMarked
package org.bailiwick.engine.scenario;

import org.jspecify.annotations.NullMarked;
