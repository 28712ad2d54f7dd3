package org.bailiwick.server.journal.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Watches the system calls of a process that writes: the log is synced before what it holds is
/// acknowledged.
class SyncTest {
    private static final int ACKNOWLEDGED = 60;

    @TempDir private Path temporary;

    @Test
    void syncsBeforeItAcknowledges() throws Exception {
        var trace = temporary.resolve("trace");
        var strace =
                List.of(
                        "strace",
                        "-f",
                        "-y",
                        "-s",
                        "64",
                        "-e",
                        "trace=write,pwrite64,fsync,fdatasync",
                        "-o",
                        trace.toString());
        requireStrace();
        var child =
                ChildJvm.start(
                        strace,
                        temporary,
                        CrashWriter.class,
                        temporary.resolve("data").toString(),
                        "1");
        readAcknowledgements(child);
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.waitFor();

        var watch = new Watch();
        Files.readAllLines(trace, StandardCharsets.ISO_8859_1).forEach(watch::line);
        assertThat(watch.acknowledged).isGreaterThanOrEqualTo(ACKNOWLEDGED);
    }

    private static void requireStrace() throws IOException, InterruptedException {
        try {
            var probe = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true").start();
            if (probe.waitFor() == 0) return;
        } catch (IOException missing) {
            // told below
        }
        var sentence = "SKIPPED: that syncs come before acknowledgements: strace cannot be run";
        System.out.println(sentence);
        abort(sentence);
    }

    private static void readAcknowledgements(Process child) throws IOException {
        var go = child.getOutputStream();
        go.write('\n');
        go.flush();
        var input = new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII);
        var out = new BufferedReader(input);
        for (int i = 0; i < ACKNOWLEDGED; i++) assertThat(out.readLine()).isNotNull();
    }

    /// Follows the trace, one line at a time. A call may be told in two lines, when it starts and
    /// when it returns.
    private static final class Watch {
        private static final Pattern LOG_WRITTEN =
                Pattern.compile("[0-9]+ +pwrite64\\([0-9]+<[^>]*bailiwick\\.db-wal>.*");
        private static final Pattern SYNC_STARTED =
                Pattern.compile("([0-9]+) +f(data)?sync\\([0-9]+<[^>]*bailiwick\\.db-wal>.*");
        private static final Pattern SYNC_RETURNED =
                Pattern.compile("([0-9]+) +(<\\.\\.\\. )?f(data)?sync.*= 0$");
        private static final Pattern ACKNOWLEDGED =
                Pattern.compile("[0-9]+ +write\\(1<[^>]*>, \"[0-9]+ writer.*");

        private boolean written;
        private boolean synced;
        private String syncing = "";
        private int acknowledged;

        private void line(String line) {
            if (LOG_WRITTEN.matcher(line).matches()) written = true;
            var started = SYNC_STARTED.matcher(line);
            if (started.matches()) {
                syncing = started.group(1);
                written = false;
            }
            var returned = SYNC_RETURNED.matcher(line);
            if (returned.matches() && returned.group(1).equals(syncing)) {
                synced = true;
                syncing = "";
            }
            if (ACKNOWLEDGED.matcher(line).matches()) acknowledge(line);
        }

        private void acknowledge(String line) {
            acknowledged++;
            assertThat(synced).as("synced since the last one: %s", line).isTrue();
            assertThat(written).as("written after the sync: %s", line).isFalse();
            synced = false;
        }
    }
}
