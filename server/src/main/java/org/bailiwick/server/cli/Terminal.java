package org.bailiwick.server.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where words come from and go to.
///
/// @param interactive whether a person is looking, so that progress may be written over
public record Terminal(PrintStream out, PrintStream err, InputStream in, boolean interactive) {
    /// A line of the answer.
    void say(String line) {
        out.println(line);
    }

    /// A line about the answer: progress, or what went wrong.
    void note(String line) {
        err.println(line);
    }

    /// A line that the next one replaces.
    void progress(String line) {
        if (interactive) {
            err.print("\r\u001b[K" + line);
            err.flush();
        }
    }

    /// Ends the line that was being replaced.
    void progressDone() {
        if (interactive) err.print("\r\u001b[K");
    }
}
