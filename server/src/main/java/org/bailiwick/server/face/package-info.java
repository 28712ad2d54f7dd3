/// What the HTTP faces share: the gate, the questions that come in and what is told.
@NullMarked
package org.bailiwick.server.face;

import org.jspecify.annotations.NullMarked;
