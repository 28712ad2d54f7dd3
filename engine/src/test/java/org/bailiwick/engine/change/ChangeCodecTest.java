package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class ChangeCodecTest {
    private final AnyChange any = new AnyChange(new Random(8));
    private final ChangeCodec codec = new ChangeCodec();

    @Test
    void whatIsEncodedIsDecoded() {
        for (int round = 0; round < 100; round++) {
            for (Change change : any.ofEveryType()) {
                assertThat(codec.decode(codec.encode(change))).isEqualTo(change);
            }
        }
    }

    /// Else [ChangeCodec#BYTES_MIN] refuses entries that were written.
    @Test
    void noChangeIsShorterThanTheLeast() {
        Change shortest = new InstallationChange.ModelAdopted("", "");

        assertThat(codec.encode(shortest)).hasSize(ChangeCodec.BYTES_MIN);
        for (Change change : any.ofEveryType()) {
            assertThat(codec.encode(change)).hasSizeGreaterThanOrEqualTo(ChangeCodec.BYTES_MIN);
        }
    }

    @Test
    void alwaysCostsOneByte() {
        ShareId share = new ShareId(1, 1);
        byte[] always = codec.encode(new ShareChange.SharePeriodSet(share, Period.ALWAYS));
        byte[] paused = codec.encode(new ShareChange.SharePaused(share));

        assertThat(always).hasSize(paused.length + 1);
    }

    @Test
    void wordsThatComeAgainAreOneObject() {
        Change first = share("admin", "operator");
        Change again = share("operator", "admin");

        assertThat(capOf(again)).isSameAs(capOf(first));
        assertThat(capOf(share("admin"))).isNotEqualTo(capOf(first));
    }

    private static Change share(String... cap) {
        return new ShareChange.ShareCapSet(new ShareId(1, 1), Levels.of(List.of(cap)));
    }

    private Levels capOf(Change change) {
        return ((ShareChange.ShareCapSet) codec.decode(codec.encode(change))).cap();
    }
}
