package org.bailiwick.server.journal.crash;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.Histories;
import org.bailiwick.server.journal.SqliteJournal;
import org.bailiwick.server.journal.SqliteReader;
import org.bailiwick.server.verify.Verification;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// Works with a journal where that is hard, and prints how it went.
final class TroubledMain {
    private TroubledMain() {}

    public static void main(String[] arguments) throws IOException {
        var dir = new DataDir(Path.of(arguments[1]));
        try {
            switch (arguments[0]) {
                case "write" -> write(dir);
                case "read" -> read(dir);
                case "hold" -> hold(dir);
                case "fill" -> fill(dir);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (JournalException trouble) {
            System.out.println(trouble.trouble() + " " + trouble.getMessage());
        }
    }

    private static void write(DataDir dir) {
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            Histories.append(journal, 1);
            System.out.println("wrote " + journal.tip().seq());
        }
    }

    private static void read(DataDir dir) {
        try (var journal = SqliteReader.open(dir)) {
            verify(journal);
        }
    }

    private static void hold(DataDir dir) throws IOException {
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            Histories.append(journal, 1);
            System.out.println("holding");
            var end = System.in.read();
            System.out.println(end);
        }
    }

    /// Writes until the disk is full, makes room, and goes on.
    private static void fill(DataDir dir) throws IOException {
        var ballast = dir.path().resolve("ballast");
        dir.create();
        try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
            file.write(new byte[1 << 20]);
        }
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            long acknowledged = appendUntilItFails(journal);
            appendUntilItFails(journal);
            Files.delete(ballast);
            Histories.append(journal, 1);
            System.out.println("went on at " + (journal.tip().seq() - acknowledged));
        }
        read(dir);
        write(dir);
    }

    private static long appendUntilItFails(SqliteJournal journal) {
        while (true) {
            try {
                Histories.append(journal, 10);
            } catch (JournalException trouble) {
                System.out.println(trouble.trouble() + " " + trouble.getMessage());
                return journal.tip().seq();
            }
        }
    }

    private static void verify(JournalReader journal) {
        var verification =
                new Verification(journal, Histories::touched, List.of(), new SecureRandom());
        System.out.println("findings " + verification.run().findings());
    }
}
