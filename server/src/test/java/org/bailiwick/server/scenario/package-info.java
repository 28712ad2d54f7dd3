/// Every scenario played at a real installation, through commands, and asked of every face.
@NullMarked
package org.bailiwick.server.scenario;

import org.jspecify.annotations.NullMarked;
