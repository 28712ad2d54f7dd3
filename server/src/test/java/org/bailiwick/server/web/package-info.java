@NullMarked
package org.bailiwick.server.web;

import org.jspecify.annotations.NullMarked;
