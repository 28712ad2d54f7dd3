/// What people do, done in a browser: each test reads like the journey it walks.
@NullMarked
package org.bailiwick.browser;

import org.jspecify.annotations.NullMarked;
