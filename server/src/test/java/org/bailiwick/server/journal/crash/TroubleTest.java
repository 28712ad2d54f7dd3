package org.bailiwick.server.journal.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.Histories;
import org.bailiwick.server.journal.SqliteJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// One clear sentence for whatever the system refuses, told by processes of their own.
class TroubleTest {
    @TempDir private Path temporary;
    private DataDir dir;

    @BeforeEach
    void write() {
        dir = new DataDir(temporary.resolve("data"));
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            Histories.append(journal, 3);
        }
    }

    @AfterEach
    void allowEverything() throws IOException {
        permit(dir.path(), "rwx------");
    }

    @Test
    void refusesASecondWriterButNoReader() throws Exception {
        var holder = child(List.of(), "hold");
        assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("holding");

        assertThat(outputOf(child(List.of(), "write")))
                .containsExactly(
                        "LOCKED another process (%d) already writes to `%s`: stop it, or ask it with --server"
                                .formatted(holder.pid(), dir.path()));
        assertThat(outputOf(child(List.of(), "read"))).containsExactly("findings []");

        holder.toHandle().destroyForcibly();
        holder.waitFor();
        assertThat(outputOf(child(List.of(), "write"))).containsExactly("wrote 5");
    }

    @Test
    void saysThatTheFileIsReadOnly() throws Exception {
        permit(dir.database(), "r--------");
        assertThat(outputOf(child(mortal(), "write")))
                .containsExactly(
                        "READ_ONLY `%s` cannot be opened or written: check its permissions and those of its directory"
                                .formatted(dir.database()));
        assertThat(outputOf(child(mortal(), "read"))).containsExactly("findings []");
    }

    @Test
    void saysThatTheDirectoryIsReadOnly() throws Exception {
        Files.delete(dir.lock());
        permit(dir.path(), "r-x------");
        assertThat(outputOf(child(mortal(), "write")))
                .containsExactly(
                        "READ_ONLY the directory `%s` cannot be written: check its permissions"
                                .formatted(dir.path()));
        assertThat(outputOf(child(mortal(), "read"))).containsExactly("findings []");
    }

    @Test
    void saysThatTheFileCannotBeRead() throws Exception {
        permit(dir.database(), "---------");
        assertThat(outputOf(child(mortal(), "read")))
                .containsExactly(
                        "READ_ONLY `%s` cannot be opened or written: check its permissions and those of its directory"
                                .formatted(dir.database()));
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        var mount = Files.createDirectory(temporary.resolve("small"));
        var before = List.of("unshare", "--map-root-user", "--mount", "sh", "-c");
        var script = "mount -t tmpfs -o size=3m small '" + mount + "' && exec \"$@\"";
        requireToRun("a full disk", List.of("unshare", "--map-root-user", "--mount", "true"));
        var small = new DataDir(mount.resolve("data"));
        var command = new ArrayList<String>(before);
        command.addAll(List.of(script, "sh"));
        var child =
                ChildJvm.start(
                        command, temporary, TroubledMain.class, "fill", small.path().toString());
        var full =
                "FULL the disk that holds `%s` is full: make room; what was acknowledged is safe"
                        .formatted(small.database());
        var lines = outputOf(child);
        assertThat(lines).startsWith(full, full, "went on at 1", "findings []");
        assertThat(lines.getLast()).startsWith("wrote ");
    }

    /// What starts a process that permissions hold for, also when we are root.
    private static List<String> mortal() throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        var drop = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
        var probe = new ArrayList<String>(drop);
        probe.add("true");
        requireToRun("a read-only file", probe);
        return drop;
    }

    private static void requireToRun(String what, List<String> probe) throws Exception {
        try {
            if (new ProcessBuilder(probe).start().waitFor() == 0) return;
        } catch (IOException missing) {
            // told below
        }
        var sentence = "SKIPPED: %s: cannot run %s".formatted(what, String.join(" ", probe));
        System.out.println(sentence);
        abort(sentence);
    }

    private Process child(List<String> before, String verb) throws IOException {
        return ChildJvm.start(before, temporary, TroubledMain.class, verb, dir.path().toString());
    }

    private static List<String> outputOf(Process child) throws IOException {
        try (var out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            return out.lines().toList();
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
