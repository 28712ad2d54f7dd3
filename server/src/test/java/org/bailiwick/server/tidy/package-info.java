/// The checks behind [org.bailiwick.server.TidyTest], one class for each kind.
package org.bailiwick.server.tidy;
