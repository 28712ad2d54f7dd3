package org.bailiwick.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Snapshot.Head;
import org.bailiwick.engine.directory.Snapshot.Unfit;
import org.bailiwick.engine.model.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class SnapshotTest {
    private static final Hash HASH = Hash.of(new byte[] {1});
    private static final int COMMANDS = 300;

    @TempDir Path dir;

    @Test
    void goesOnFromEveryPositionAsTheJournalDoes() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            List<Entry> history = Histories.history(seed, COMMANDS);
            Live whole = Live.empty(TestModels.tiktok());
            for (int at = 0; at < history.size(); at++) {
                whole.fold(List.of(history.get(at)));
                if (at % 7 != 0) continue;
                Live.Loading loaded = read(bytes(whole.now()));
                assertThat(loaded.seq()).isEqualTo(whole.now().seq());
                Live live = loaded.done();
                assertSame(live.now(), whole.now());
            }
        }
    }

    @Test
    void foldsWhatFollows() throws IOException {
        List<Entry> history = Histories.history(4, COMMANDS);
        Live whole = live(history);
        for (int at = 0; at < history.size(); at += 11) {
            byte[] bytes = bytes(live(history.subList(0, at)).now());
            Live.Loading loading = read(bytes);
            int half = (at + history.size()) / 2;
            history.subList(at, half).forEach(loading::fold);
            Live live = loading.done();
            live.fold(history.subList(half, history.size()));
            assertSame(live.now(), whole.now());
            assertThat(bytes(live.now())).isEqualTo(bytes(whole.now()));
        }
    }

    @Test
    void hasTheSameBytesHoweverTheDirectoryCameAbout() throws IOException {
        List<Entry> history = Histories.history(5, COMMANDS);
        Directory fork = Directory.empty(TestModels.tiktok());
        for (Entry entry : history) fork = fork.after(entry);
        Live.Loading loading = Live.loading(TestModels.tiktok());
        history.forEach(loading::fold);
        byte[] expected = bytes(live(history).now());
        assertThat(bytes(fork)).isEqualTo(expected);
        assertThat(bytes(loading.done().now())).isEqualTo(expected);
        assertThat(bytes(read(expected).done().now())).isEqualTo(expected);
    }

    @Test
    void noticesBytesThatAreNotAsTheyWereWritten() throws IOException {
        byte[] bytes = bytes(live(Histories.history(6, 40)).now());
        for (int at = 0; at < bytes.length; at += at < 300 ? 1 : 41) {
            bytes[at] ^= 0x10;
            assertThatThrownBy(() -> read(bytes)).as("byte " + at).isInstanceOf(Unfit.class);
            bytes[at] ^= 0x10;
        }
        for (int length = 0; length < bytes.length; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).as("cut " + length).isInstanceOf(Unfit.class);
        }
    }

    @Test
    void tellsAnotherFormFromDamage() throws IOException {
        byte[] bytes = bytes(Directory.empty(TestModels.tiktok()));
        bytes[8]++;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Unfit.class, u -> assertThat(u.why()).isEqualTo(Unfit.Why.OTHER_FORM));
    }

    @Test
    void saysWhatItFollowsFrom() throws IOException {
        Directory directory = live(Histories.history(7, 40)).now();
        Path file = Files.write(dir.resolve("one"), bytes(directory));
        try (FileChannel in = FileChannel.open(file)) {
            assertThat(Snapshot.head(in)).isEqualTo(Head.of("epoch", HASH, directory));
        }
    }

    /// When this fails, a row has other fields than the form writes: write them, give
    /// [Snapshot#FORMAT] the next number, and put it here.
    @Test
    void theFormHasEveryField() {
        List<String> rows = new ArrayList<>();
        List<Class<?>> classes = new ArrayList<>(List.of(Sourced.class.getPermittedSubclasses()));
        classes.add(Assignment.class);
        for (Class<?> row : classes) {
            rows.add(
                    RowText.fields(row).stream()
                            .map(f -> f.getName())
                            .collect(Collectors.joining(" ", row.getSimpleName() + ": ", "")));
        }
        assertThat(Snapshot.FORMAT).isEqualTo(14);
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "Person: ref since origin id name disabled addresses members owned created"
                                + " transfers given aliases",
                        "Address: ref since origin id text person invitations",
                        "Business: ref since origin id name formerNames zone settings seats safety"
                            + " security closed members invitations assets shares groups requests"
                            + " admins partnerships transfers codes links given approvals held"
                            + " domains aliases",
                        "Member: ref since origin id business person role finance period label"
                                + " suspended left ended holdings groups invitation adminSince"
                                + " standIn",
                        "Invitation: ref since origin id business address role finance membership"
                                + " expires label fate offers by",
                        "Asset: ref since origin id kind name formerNames state business person"
                                + " creator ownedSince holders shares groups requests formerOwners"
                                + " aliases",
                        "Assignment: ref since idHi idLo member asset share terms",
                        "Group: ref since origin id business name ended assets members aliases",
                        "Partnership: ref since origin id one other expires until closes fate left"
                                + " ended",
                        "Share: ref since origin id asset partner cap period paused ended"
                                + " partnership",
                        "Transfer: ref since origin id asset from to keep expires fate ended",
                        "PartnerCode: ref since origin id business secret expires uses used ended",
                        "Request: ref since origin id business member by asked until reason expires"
                                + " wishes withdrawn ended",
                        "AccessLink: ref since origin id agency secret terms state logo"
                                + " confirmations keeper",
                        "Confirmation: ref since origin made link terms at parts forwarded",
                        "Approval: ref since origin made business by asked fate settledBy ended"
                                + " sentence",
                        "Key: ref since origin made revoked until keeper");
    }

    private static void assertSame(Directory actual, Directory expected) {
        assertThat(RowText.of(actual.state)).isEqualTo(RowText.of(expected.state));
        for (Person person : persons(expected)) {
            expected.eachAsset(asset -> assertSame(actual, expected, person, asset));
        }
    }

    private static List<Person> persons(Directory directory) {
        List<Person> all = new ArrayList<>();
        directory.eachPerson(all::add);
        return all;
    }

    private static void assertSame(Directory actual, Directory expected, Person who, Asset what) {
        expected.kind(what.kind())
                .ifPresent(kind -> {
                    for (Action action : kind.actions()) {
                        var quick = quickly(expected, who, action, kind.name(), what);
                        assertThat(quickly(actual, who, action, kind.name(), what))
                                .isEqualTo(quick);
                    }
                });
    }

    private static Quick quickly(
            Directory directory, Person who, Action action, String kind, Asset what) {
        return directory.quickly(who.id(), action.name(), kind, what.id());
    }

    private static Live live(List<Entry> history) {
        Live live = Live.empty(TestModels.tiktok());
        for (Entry entry : history) live.fold(List.of(entry));
        return live;
    }

    private static byte[] bytes(Directory directory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Snapshot.write(directory, Head.of("epoch", HASH, directory), out);
        return out.toByteArray();
    }

    private Live.Loading read(byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("snapshot"), bytes);
        try (FileChannel in = FileChannel.open(file)) {
            return Snapshot.read(in);
        }
    }
}
