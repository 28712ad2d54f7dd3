package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every command can wait: as text it is the same command again.
class KeptCommandTest extends AtTheDesk {
    @Test
    void everyCommandIsReadAsItWasWritten() {
        var all = EveryCommand.in(world, desk());
        assertThat(all).hasSizeGreaterThan(80);
        all.forEach((name, command) -> {
            if (command instanceof InstallationCommand.Import) return;
            String text = KeptCommand.text(command);
            Command again = KeptCommand.read(text).orElseThrow();
            assertThat(again.getClass()).as(name).isEqualTo(command.getClass());
            assertThat(KeptCommand.text(again)).as(name).isEqualTo(text);
            if (!text.contains("\"bytes\"")) assertThat(again).as(name).isEqualTo(command);
        });
    }

    @Test
    void whatNoVersionWroteIsNoCommand() {
        String text =
                KeptCommand.text(
                        new MemberCommand.RemoveMember(ids.member(), java.util.Optional.empty()));
        assertThat(KeptCommand.read(text)).isPresent();
        assertThat(KeptCommand.read(text.replace("RemoveMember", "LoseMember"))).isEmpty();
        assertThat(KeptCommand.read(text.replace("\"member\":", "\"members\":"))).isEmpty();
        assertThat(KeptCommand.read(text.replace("m_", "p_"))).isEmpty();
        assertThat(KeptCommand.read(text.replace("}", ",\"more\":1}"))).isEmpty();
        assertThat(KeptCommand.read("")).isEmpty();
        assertThat(KeptCommand.read("[]")).isEmpty();
    }
}
