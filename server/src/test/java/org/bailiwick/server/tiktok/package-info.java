/// Tests of what is read from TikTok, on the sample and on small recordings.
@NullMarked
package org.bailiwick.server.tiktok;

import org.jspecify.annotations.NullMarked;
