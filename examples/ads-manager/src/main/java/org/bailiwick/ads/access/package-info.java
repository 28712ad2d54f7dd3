/// What the ads manager asks Bailiwick, over plain HTTP: questions, lists, requests for access, and
/// the stream that tells when rights change.
@NullMarked
package org.bailiwick.ads.access;

import org.jspecify.annotations.NullMarked;
