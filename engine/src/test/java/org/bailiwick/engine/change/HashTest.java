package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HashTest {
    /// What `printf '\000abc' | sha256sum` says.
    @Test
    void anEntryIsHashedBehindAZeroByte() {
        assertThat(Hash.ofEntry(new byte[0]))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.ofEntry(new byte[] {'a', 'b', 'c'}))
                .hasToString("609f6e36d2405585188d5cfd761f407c7cc46a7d3f314c88270469dde315fcd1");
    }

    @Test
    void otherContentIsHashedAsItIs() {
        assertThat(Hash.of(new byte[] {'a', 'b', 'c'}))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(Hash.of(new byte[] {'a', 'b', 'c'}))
                .isNotEqualTo(Hash.ofEntry(new byte[] {'a', 'b', 'c'}));
    }

    @Test
    void aHashHas32Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash(new byte[31]));
    }
}
