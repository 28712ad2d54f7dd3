package org.bailiwick.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void runsOnTheJavaItWasCompiledFor() {
        assertThat(Runtime.version().feature()).isEqualTo(25);
    }
}
