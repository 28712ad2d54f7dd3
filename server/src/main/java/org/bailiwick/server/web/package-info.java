/// HTTP without a business word: routing, limits, request ids, problem answers.
@NullMarked
package org.bailiwick.server.web;

import org.jspecify.annotations.NullMarked;
