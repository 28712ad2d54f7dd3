package org.bailiwick.server.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;

class SealerTest {
    private static final PersonId ANA = new PersonId(1, 2);
    private static final PersonId BEN = new PersonId(3, 4);
    private static final Address ANAS = Address.parse("ana@acme.example");

    private static final KeyRing NOTHING =
            new KeyRing() {
                @Override
                public Optional<WrappedKey> findKey(Subject subject) {
                    return Optional.empty();
                }

                @Override
                public Optional<AddressId> findAddress(BlindAddress blind) {
                    return Optional.empty();
                }
            };

    private final SecureRandom chance = new SecureRandom();
    private final MasterKey master = MasterKey.draw(chance);
    private final Sealer sealer = new Sealer(master, chance);
    private final Ids ids = new Ids(new Random(5));

    @Test
    void opensWhatItSealed() {
        var sealing = sealer.on(NOTHING);
        var name = sealing.seal(ANA, "Ana Müller");

        assertThat(sealer.open(name, sealing)).contains("Ana Müller");
        assertThat(Sealer.subject(name)).contains(Subject.of(ANA));
        assertThat(new String(name.bytes(), StandardCharsets.UTF_8)).doesNotContain("Ana");
        assertThat(sealing.newKeys()).hasSize(1);
    }

    @Test
    void sealsNoTextAsNothing() {
        var sealing = sealer.on(NOTHING);
        assertThat(sealing.seal(ANA, "")).isEqualTo(Sealed.NONE);
        assertThat(sealing.newKeys()).isEmpty();
        assertThat(sealer.open(Sealed.NONE, NOTHING)).isEmpty();
        assertThat(Sealer.subject(Sealed.NONE)).isEmpty();
    }

    @Test
    void opensNothingOnceTheKeyIsGone() {
        var name = sealer.on(NOTHING).seal(ANA, "Ana");
        assertThat(sealer.open(name, NOTHING)).isEmpty();
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var sealing = sealer.on(NOTHING);
        assertThat(sealing.seal(ANA, "Ana")).isNotEqualTo(sealing.seal(ANA, "Ana"));
        assertThat(sealing.newKeys()).hasSize(1);
    }

    @Test
    void takesOverTheSealingOfWhatIsCarriedOut() {
        var group = sealer.on(NOTHING);
        var first = sealer.on(group);
        var name = first.seal(ANA, "Ana");
        var id = first.idOf(ANAS, ids);
        group.adopt(first);

        var second = sealer.on(group);
        second.seal(ANA, "Anna");
        assertThat(second.idOf(ANAS, ids)).isEqualTo(id);
        assertThat(second.newKeys()).isEmpty();
        assertThat(second.newAddresses()).isEmpty();
        assertThat(group.newKeys()).hasSize(1);
        assertThat(group.newAddresses()).containsValue(id);
        assertThat(sealer.open(name, group)).contains("Ana");
    }

    @Test
    void findsAnAddressOnlyUnderItsOwnMasterKey() {
        var other = new Sealer(MasterKey.draw(chance), chance);
        assertThat(sealer.blind(ANAS)).isEqualTo(sealer.blind(Address.parse("ANA@acme.example")));
        assertThat(sealer.blind(ANAS)).isNotEqualTo(other.blind(ANAS));
    }

    @Test
    void noticesAlteredBytes() {
        var sealing = sealer.on(NOTHING);
        byte[] bytes = sealing.seal(ANA, "Ana").bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            if (i >= 1 && i <= Subject.LENGTH) {
                assertThat(sealer.open(new Sealed(altered), sealing)).isEmpty();
            } else {
                assertThatThrownBy(() -> sealer.open(new Sealed(altered), sealing))
                        .isInstanceOf(BrokenSeal.class);
            }
        }
    }

    @Test
    void noticesSwappedKeys() {
        var sealing = sealer.on(NOTHING);
        var name = sealing.seal(ANA, "Ana");
        sealing.seal(BEN, "Ben");
        var bensKey = sealing.newKeys().getLast();
        assertThat(bensKey.subject()).isEqualTo(Subject.of(BEN));
        assertThatThrownBy(() -> sealer.open(name, onlyKey(bensKey)))
                .isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> new Sealer(MasterKey.draw(chance), chance).open(name, sealing))
                .isInstanceOf(BrokenSeal.class);
    }

    private static KeyRing onlyKey(WrappedKey key) {
        return new KeyRing() {
            @Override
            public Optional<WrappedKey> findKey(Subject subject) {
                return Optional.of(new WrappedKey(subject, key.bytes()));
            }

            @Override
            public Optional<AddressId> findAddress(BlindAddress blind) {
                return Optional.empty();
            }
        };
    }

    @Test
    void masterKeyIsReadAsItIsWritten() {
        assertThat(MasterKey.find(master.secretText() + "\n")).contains(master);
        assertThat(MasterKey.find("")).isEmpty();
        assertThat(MasterKey.find("0".repeat(63))).isEmpty();
        assertThat(master.check()).isNotEqualTo(MasterKey.draw(chance).check());
        assertThat(master.toString()).doesNotContain(master.secretText());
    }
}
