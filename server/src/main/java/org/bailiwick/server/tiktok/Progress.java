package org.bailiwick.server.tiktok;

/// Hears how far an import has come.
public interface Progress {
    /// So many lines were read. Called for each.
    void read(int lines);

    /// So many changes were found to be needed.
    void made(int changes);

    /// Hears nothing.
    Progress NONE =
            new Progress() {
                @Override
                public void read(int lines) {}

                @Override
                public void made(int changes) {}
            };
}
