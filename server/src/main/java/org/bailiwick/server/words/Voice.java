package org.bailiwick.server.words;

/// As whom the one it is about is spoken of.
enum Voice {
    /// The reader.
    YOU,
    /// The reader, in a text that he sends on.
    ME,
    /// Somebody else.
    OTHER
}
