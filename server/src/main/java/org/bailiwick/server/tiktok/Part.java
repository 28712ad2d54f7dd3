package org.bailiwick.server.tiktok;

/// One part of what a recording tells, small enough for one command or a few.
interface Part {
    /// What the record calls it, after `import-`.
    String name();

    /// Compares what is wanted with what is here and writes the changes that make the two agree.
    void compare(Work work);
}
