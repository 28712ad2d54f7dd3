package org.bailiwick.engine.directory;

/// What the access index alone can tell of a question that names neither a business nor an account
/// and says nothing of how the person signed in.
public enum Quick {
    /// Certainly allowed.
    YES,
    /// Certainly denied; the layers know why.
    NO,
    /// Only the layers know.
    UNSURE
}
