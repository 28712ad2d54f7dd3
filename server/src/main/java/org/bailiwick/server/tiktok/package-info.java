/// TikTok's shapes: a recorded walk over its Business API is read into what it says, compared with
/// the directory, and turned into the changes that make the two agree.
@NullMarked
package org.bailiwick.server.tiktok;

import org.jspecify.annotations.NullMarked;
