/// The access model: roles, kinds, levels, actions, read from one line-based text.
@NullMarked
package org.bailiwick.engine.model;

import org.jspecify.annotations.NullMarked;
