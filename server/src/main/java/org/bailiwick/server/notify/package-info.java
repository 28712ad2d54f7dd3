/// What is told to people and programs outside: mail, webhooks, and when. Readers of the journal,
/// each with a stored cursor.
@NullMarked
package org.bailiwick.server.notify;

import org.jspecify.annotations.NullMarked;
