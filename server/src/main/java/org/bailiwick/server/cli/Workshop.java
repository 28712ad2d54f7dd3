package org.bailiwick.server.cli;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Registration;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the command line needs of the rest and does not make itself.
public interface Workshop {
    /// Opens for reading, also beside a process that writes.
    Office read(Path data);

    /// Opens for writing; makes the directory where it is missing.
    Office write(Path data);

    /// One sentence for each thing that is wrong; none where all is well.
    ///
    /// @param checkpoint what an earlier run printed, to find a tail that was cut
    Verified verify(Path data, Optional<String> checkpoint);

    /// Writes a copy of everything to one file, and the keys to a second one beside it.
    void backUp(Path data, Path file);

    /// Makes an empty directory what the copy says.
    void restore(Path file, Path data);

    /// Starts a server in this process that answers from the files, for this process alone.
    Guest ask(Path data);

    /// As [#ask], for carrying errands out; while it runs no other process writes.
    Guest act(Path data);

    /// A server that only this process can ask.
    interface Guest extends AutoCloseable {
        int port();

        String secret();

        @Override
        void close();
    }

    /// Serves until it is told to stop.
    ///
    /// @return what to call to stop it
    Served serve(Office office, Path data, Settings settings);

    /// How it is served.
    ///
    /// What is empty is as the file `settings` says.
    ///
    /// @param publicUrl under which others reach it
    /// @param providers the file that names those with whom people may sign in
    /// @param log `text` or `json`
    /// @param note where lines for whoever runs it go
    record Settings(
            Optional<Integer> port,
            Optional<String> publicUrl,
            Optional<Registration> registration,
            Optional<Path> providers,
            Optional<String> log,
            Consumer<String> note) {}

    /// The outcome of looking through everything that is stored.
    ///
    /// @param checkpoint to be given the next time
    /// @param beside what was looked at beside the journal
    record Verified(long entries, String checkpoint, List<String> findings, List<String> beside) {}

    /// A server that runs.
    interface Served extends AutoCloseable {
        /// Under which address it is reached.
        String url();

        int port();

        /// Says something to whoever runs it.
        void note(String line);

        /// Lets these sign in with this password.
        void admit(Collection<PersonId> people, String password);

        /// With what the first person comes in; empty where somebody has a password already.
        Optional<String> firstToken();

        @Override
        void close();
    }
}
