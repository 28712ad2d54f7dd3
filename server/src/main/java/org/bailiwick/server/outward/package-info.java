/// What is sent outside over HTTP: to addresses that are looked at first, and to nobody inside.
@org.jspecify.annotations.NullMarked
package org.bailiwick.server.outward;
