/// What is sent outside.
@org.jspecify.annotations.NullMarked
package org.bailiwick.server.outward;
