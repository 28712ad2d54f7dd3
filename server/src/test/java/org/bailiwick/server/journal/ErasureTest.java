package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.seal.BlindAddress;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.seal.WrappedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is erased is nowhere in the files.
class ErasureTest {
    private static final int PEOPLE = 600;

    private final Random chance = new Random(17);
    @TempDir private Path temporary;

    @Test
    void leavesNothingOnTheDisk() throws IOException {
        var dir = new DataDir(temporary.resolve("data"));
        var people = people();
        try (var journal = SqliteJournal.open(dir, chance)) {
            for (var person : people) journal.append(List.of(), person.stored());
            var erased = people.subList(0, PEOPLE / 2);
            for (var person : erased) journal.append(List.of(), person.erased());

            var disk = disk(dir);
            assertThat(erased).noneMatch(person -> person.isIn(disk));
            assertThat(people.subList(PEOPLE / 2, PEOPLE)).allMatch(person -> person.isIn(disk));
        }
    }

    @Test
    void waitsForNoReaderButIsDoneAfterIt() throws Exception {
        var dir = new DataDir(temporary.resolve("data"));
        var ana = person();
        try (var journal = SqliteJournal.open(dir, chance)) {
            journal.append(List.of(), ana.stored());
            try (var lane = Lane.toRead(dir.database())) {
                lane.connection().setAutoCommit(false);
                var reading = lane.prepared("SELECT subject FROM sealing_key").executeQuery();
                assertThat(reading.next()).isTrue();
                journal.append(List.of(), ana.erased());
                assertThat(ana.isIn(disk(dir))).isTrue();
            }
            Cast.append(journal, Cast.ACME, 1);
            assertThat(ana.isIn(disk(dir))).isFalse();
        }
    }

    private record Person(WrappedKey key, BlindAddress blind, AddressId address) {
        List<Beside> stored() {
            return List.of(
                    new Beside.SealingKeyAdded(key), new Beside.AddressIndexed(blind, address));
        }

        List<Beside> erased() {
            return List.of(
                    new Beside.SealingKeyDestroyed(key.subject()),
                    new Beside.AddressForgotten(address));
        }

        boolean isIn(String disk) {
            return disk.contains(latin(key.bytes())) || disk.contains(latin(blind.bytes()));
        }
    }

    private List<Person> people() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < PEOPLE; i++) people.add(person());
        Collections.shuffle(people, chance);
        return people;
    }

    private Person person() {
        byte[] key = new byte[77];
        byte[] blind = new byte[32];
        chance.nextBytes(key);
        chance.nextBytes(blind);
        return new Person(
                new WrappedKey(new Subject(chance.nextLong(), chance.nextLong()), key),
                new BlindAddress(blind),
                new AddressId(chance.nextLong(), chance.nextLong()));
    }

    private static String disk(DataDir dir) throws IOException {
        var disk = new StringBuilder();
        try (var files = Files.list(dir.path())) {
            for (var file : files.toList()) disk.append(latin(Files.readAllBytes(file)));
        }
        return disk.toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
