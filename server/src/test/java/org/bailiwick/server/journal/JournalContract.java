package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bailiwick.server.journal.Cast.ACME;
import static org.bailiwick.server.journal.Cast.CODEC;
import static org.bailiwick.server.journal.Cast.NOON;
import static org.bailiwick.server.journal.Cast.NOVA;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Chain;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Tip;
import org.bailiwick.server.seal.BlindAddress;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.seal.WrappedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What every store does.
abstract class JournalContract {
    private static final Subject ANA = new Subject(5, 6);
    private static final AddressId ANAS_ADDRESS = new AddressId(7, 8);
    private static final BlindAddress BLIND = new BlindAddress(new byte[] {1, 2, 3});
    private static final KeyId SHOP_KEY = new KeyId(9, 10);

    private Journal journal;

    abstract Journal open();

    @BeforeEach
    void start() {
        journal = open();
    }

    @AfterEach
    void stop() {
        journal.close();
    }

    @Test
    void startsEmpty() {
        assertThat(journal.tip()).isEqualTo(Tip.empty(journal.tip().epoch()));
        assertThat(read(journal, 1)).isEmpty();
    }

    @Test
    void keepsTheBytesThatWereAppended() {
        var chain = Cast.renames(journal.tip(), ACME, 3);
        journal.append(chain.group(), List.of());

        assertThat(read(journal, 1))
                .containsExactlyElementsOf(
                        chain.group().stream()
                                .map(stored -> new Line(stored.entry().seq(), stored.bytes()))
                                .toList());
        assertThat(CODEC.decode(read(journal, 3).getFirst().bytes()))
                .isEqualTo(chain.group().getLast().entry());
    }

    @Test
    void endsWhereTheLastGroupEnded() {
        Cast.append(journal, ACME, 2);
        var chain = Cast.renames(journal.tip(), ACME, 2);
        journal.append(chain.group(), List.of());

        assertThat(journal.tip()).isEqualTo(chain.tip());
        assertThat(journal.tip().seq()).isEqualTo(4);
        assertThat(journal.tip().time()).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void readsFromAnyEntryOn() {
        Cast.append(journal, ACME, 5);

        assertThat(read(journal, 4)).extracting(Line::seq).containsExactly(4L, 5L);
        assertThat(read(journal, 6)).isEmpty();
        assertThat(read(journal, 0)).hasSize(5);
    }

    @Test
    void readsManyEntriesInOrder() {
        for (int i = 0; i < 3; i++) Cast.append(journal, ACME, 1_000);

        var seqs = read(journal, 1).stream().mapToLong(Line::seq).toArray();
        assertThat(seqs).hasSize(3_000).startsWith(1, 2, 3).endsWith(2_999, 3_000).isSorted();
    }

    @Test
    void stopsWhenTheReaderHasEnough() {
        Cast.append(journal, ACME, 5);
        var seen = new ArrayList<Long>();
        journal.read(
                1,
                line -> {
                    seen.add(line.seq());
                    return line.seq() < 2;
                });
        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test
    void refusesAGroupThatDoesNotContinueIt() {
        var before = journal.tip();
        Cast.append(journal, ACME, 1);
        var late = Cast.renames(before, ACME, 1).group();

        assertThatThrownBy(() -> journal.append(late, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry 1 does not continue the journal, which ends at 1");
        assertThat(journal.tip().seq()).isEqualTo(1);
    }

    @Test
    void findsTheEntriesThatTouchAThing() {
        Cast.append(journal, ACME, 3);
        Cast.append(journal, NOVA, 2);
        Cast.append(journal, ACME, 2);

        assertThat(journal.touchingBefore(ACME, Long.MAX_VALUE, 3))
                .extracting(Line::seq)
                .containsExactly(7L, 6L, 3L);
        assertThat(journal.touchingBefore(ACME, 3, 10))
                .extracting(Line::seq)
                .containsExactly(2L, 1L);
        assertThat(journal.touchingAfter(ACME, 2, 2)).extracting(Line::seq).containsExactly(3L, 6L);
        assertThat(journal.touchingAfter(NOVA, 0, 10)).isEqualTo(read(journal, 4).subList(0, 2));
        assertThat(journal.touchingAfter(NOVA, 5, 10)).isEmpty();
    }

    @Test
    void findsWhatFirstTouchedManyThings() {
        Cast.append(journal, ACME, 3);
        Cast.append(journal, NOVA, 2);

        assertThat(journal.firstTouching(List.of(ACME, NOVA, new BusinessId(9, 9))))
                .isEqualTo(
                        Map.of(
                                ACME, read(journal, 1).getFirst(),
                                NOVA, read(journal, 4).getFirst()));
        assertThat(journal.firstTouching(List.of())).isEmpty();
    }

    @Test
    void findsEntriesByTheirNumbers() {
        Cast.append(journal, ACME, 3);
        Cast.append(journal, NOVA, 2);

        assertThat(journal.at(List.of(4L, 2L, 6L, 0L, -1L)))
                .isEqualTo(
                        Map.of(
                                2L, read(journal, 2).getFirst(),
                                4L, read(journal, 4).getFirst()));
        assertThat(journal.at(List.of())).isEmpty();
    }

    @Test
    void findsManySealingKeys() {
        var key = new WrappedKey(ANA, new byte[] {4, 5, 6});
        var other = new WrappedKey(new Subject(7, 8), new byte[] {1});
        Cast.append(journal, new Beside.SealingKeyAdded(key));
        Cast.append(journal, new Beside.SealingKeyAdded(other));

        assertThat(journal.keyRing().findKeys(List.of(ANA, new Subject(9, 9), other.subject())))
                .isEqualTo(Map.of(ANA, key, other.subject(), other));
        assertThat(journal.keyRing().findKeys(List.of())).isEmpty();
    }

    @Test
    void findsAllTheEntriesThatAreAskedForHoweverLong() {
        var chain = new Chain(journal.tip(), CODEC);
        for (int i = 0; i < 12; i++) Cast.rename(chain, ACME, "long name ".repeat(100_000));
        journal.append(chain.group(), List.of());

        assertThat(journal.touchingBefore(ACME, Long.MAX_VALUE, 100)).hasSize(12);
        assertThat(read(journal, 1)).hasSize(12);
    }

    @Test
    void givesEveryTouch() {
        Cast.append(journal, ACME, 2);
        Cast.append(journal, NOVA, 1);
        var touches = new ArrayList<List<Long>>();
        journal.touches((hi, lo, seq) -> touches.add(List.of(hi, lo, seq)));
        assertThat(touches)
                .containsExactlyInAnyOrder(
                        List.of(1L, 2L, 1L), List.of(1L, 2L, 2L), List.of(3L, 4L, 3L));
    }

    @Test
    void destroysASealingKey() {
        var key = new WrappedKey(ANA, new byte[] {4, 5, 6});
        Cast.append(journal, new Beside.SealingKeyAdded(key));
        assertThat(journal.keyRing().findKey(ANA)).contains(key);

        Cast.append(journal, new Beside.SealingKeyDestroyed(ANA));
        assertThat(journal.keyRing().findKey(ANA)).isEmpty();
    }

    @Test
    void forgetsAnAddress() {
        Cast.append(journal, new Beside.AddressIndexed(BLIND, ANAS_ADDRESS));
        assertThat(journal.keyRing().findAddress(BLIND)).contains(ANAS_ADDRESS);

        Cast.append(journal, new Beside.AddressForgotten(ANAS_ADDRESS));
        assertThat(journal.keyRing().findAddress(BLIND)).isEmpty();
    }

    @Test
    void replacesAndDropsASecret() {
        var first = Hash.of(new byte[] {1});
        var second = Hash.of(new byte[] {2});
        Cast.append(journal, new Beside.SecretStored(SHOP_KEY, first));
        Cast.append(journal, new Beside.SecretStored(SHOP_KEY, second));
        assertThat(journal.findSecret(first)).isEmpty();
        assertThat(journal.findSecret(second)).contains(SHOP_KEY);

        Cast.append(journal, new Beside.SecretDropped(SHOP_KEY));
        assertThat(journal.findSecret(second)).isEmpty();
    }

    @Test
    void keepsAnswersForEachCallerUntilTheyAreDropped() {
        var answer = new KeptAnswer(Hash.of(new byte[] {1}), "{\"position\":\"x.1\"}");
        Cast.append(journal, new Beside.AnswerKept("ana", "key 1", answer, NOON));
        assertThat(journal.findAnswer("ana", "key 1")).contains(answer);
        assertThat(journal.findAnswer("ben", "key 1")).isEmpty();

        Cast.append(journal, new Beside.AnswersDropped(NOON));
        assertThat(journal.findAnswer("ana", "key 1")).contains(answer);
        Cast.append(journal, new Beside.AnswersDropped(NOON.plusMillis(1)));
        assertThat(journal.findAnswer("ana", "key 1")).isEmpty();
    }

    @Test
    void readsFromVirtualThreads() throws InterruptedException {
        Cast.append(journal, ACME, 3);
        var seen = new ArrayList<Line>();
        Thread.ofVirtual().start(() -> seen.addAll(read(journal, 1))).join();
        assertThat(seen).hasSize(3);
    }

    static List<Line> read(JournalReader journal, long from) {
        var lines = new ArrayList<Line>();
        journal.read(from, lines::add);
        return lines;
    }
}
