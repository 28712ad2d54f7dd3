/// The console: every errand by clicking, in a browser.
///
/// It has no rights and no rules of its own. What it shows it asks of this server's own addresses,
/// as the person whose session it is, and what it does it sends there as an errand.
@NullMarked
package org.bailiwick.server.console;

import org.jspecify.annotations.NullMarked;
