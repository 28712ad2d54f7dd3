package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.GroupCommand.EndGroup;
import org.bailiwick.server.command.MemberCommand.RemoveMember;
import org.bailiwick.server.command.ShareCommand.EndShare;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// That something has ended is told to those who may know that it was there, and to nobody else.
class EndedTest extends InTheWorld {
    private ReadingWorld all;

    @BeforeEach
    void end() {
        all = new ReadingWorld(world);
        world.run(new EndShare(all.share));
        world.run(new EndGroup(all.group));
        world.run(new RemoveMember(all.lena, Optional.empty()));
    }

    private record Errand(String method, String path, String body, Id ended, Id unknown) {}

    private Map<String, Errand> errands() {
        Map<String, Errand> errands = new LinkedHashMap<>();
        errands.put(
                "member",
                new Errand(
                        "PUT",
                        "/api/v1/members/%s/role",
                        "{\"role\":\"admin\"}",
                        all.lena,
                        world.ids.member()));
        errands.put(
                "group",
                new Errand(
                        "PUT",
                        "/api/v1/groups/%s/assets/" + world.sued,
                        "",
                        all.group,
                        world.ids.group()));
        errands.put(
                "share",
                new Errand(
                        "PUT",
                        "/api/v1/shares/%s/cap",
                        "{\"cap\":[\"analyst\"]}",
                        all.share,
                        world.ids.share()));
        return errands;
    }

    private Answer ask(PersonId who, Errand errand, Id id) {
        return world.errand(who, errand.method, errand.path.formatted(id), errand.body);
    }

    private static String bare(Answer answer) {
        return answer.text().replaceAll("\"request\":\"[^\"]+\"", "");
    }

    @Test
    void aStrangerIsAnsweredAsWhereNothingEverWas() {
        errands()
                .forEach((what, errand) -> {
                    Answer ended = ask(all.stranger, errand, errand.ended);
                    Answer unknown = ask(all.stranger, errand, errand.unknown);
                    assertThat(ended.status()).as(what).isEqualTo(404).isEqualTo(unknown.status());
                    assertThat(bare(ended)).as(what).isEqualTo(bare(unknown));
                });
    }

    @Test
    void whoRunsItIsToldThatItHasEnded() {
        errands()
                .forEach((what, errand) -> {
                    Answer ended = ask(world.olivia, errand, errand.ended);
                    assertThat(ended.status()).as(what + ended.text()).isEqualTo(409);
                    assertThat(ended.json().path("detail").asString(""))
                            .as(what)
                            .contains("has ended");
                });
    }

    @Test
    void anothersMemberIsNoneToPutIntoAGroup() {
        MemberId foreign = all.paulInFremd;
        MemberId unknown = world.ids.member();
        var group = world.ids.group();
        world.run(
                new org.bailiwick.server.command.GroupCommand.MakeGroup(
                        group, world.nordwind, "New"));
        String path = "/api/v1/groups/%s/members/%s";
        String body = "{\"levels\":{\"ad_account\":[\"analyst\"]}}";
        Answer one = world.errand(world.olivia, "PUT", path.formatted(group, foreign), body);
        Answer two = world.errand(world.olivia, "PUT", path.formatted(group, unknown), body);
        assertThat(one.status()).isEqualTo(404);
        assertThat(bare(one)).isEqualTo(bare(two));
    }
}
