/// The errands of the desk as HTTP: one row for each command, read, carried out and answered in one
/// place.
@NullMarked
package org.bailiwick.server.api.errand;

import org.jspecify.annotations.NullMarked;
