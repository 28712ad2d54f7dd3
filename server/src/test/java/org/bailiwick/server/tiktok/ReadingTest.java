package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.tiktok.Fact.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// What single lines say, and what of them is reported.
class ReadingTest {
    private static final String MEMBERS = "bc/member/get";

    private static List<Matter> bad(Tape tape) {
        return tape.read().bad().stream().map(Notice::matter).toList();
    }

    private static List<Matter> unclear(Tape tape) {
        return tape.read().notices().stream().map(Notice::matter).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "[]",
                "'text'",
                "{} {}",
                "{'request':{},'request':{}}",
                "7"
            })
    void refusesWhatIsNoJsonObject(String line) {
        assertThat(bad(new Tape().line(line))).containsExactly(Matter.NOT_JSON);
    }

    @Test
    void refusesWhatIsNoExchange() {
        String response = "'response':{'code':0,'data':{}}";
        assertThat(bad(new Tape().line("{" + response + "}"))).containsExactly(Matter.NO_REQUEST);
        assertThat(bad(new Tape().line("{'request':{}," + response + "}")))
                .containsExactly(Matter.NO_REQUEST);
        assertThat(bad(new Tape().line("{'request':{'path':'/x/'}}")))
                .containsExactly(Matter.NO_RESPONSE);
        assertThat(bad(new Tape().line("{'request':{'path':'/x/'},'response':{'data':{}}}")))
                .containsExactly(Matter.NO_RESPONSE);
    }

    @Test
    void refusesLinesWithoutMeasureAndReadsOn() throws IOException {
        byte[] file = new byte[LineReader.LINE_BYTES_MAX + 20];
        Arrays.fill(file, (byte) ' ');
        file[LineReader.LINE_BYTES_MAX + 5] = '\n';
        file[LineReader.LINE_BYTES_MAX + 6] = '{';
        var recording = Recording.read(new ByteArrayInputStream(file), Progress.NONE);
        assertThat(recording.bad())
                .extracting(Notice::line, Notice::matter)
                .containsExactly(tuple(1, Matter.TOO_LONG), tuple(2, Matter.NOT_JSON));
    }

    @Test
    void passesOverEmptyLines() {
        var recording = new Tape().line("").line("  \r").list(MEMBERS, "'bc_id':'1'").read();
        assertThat(recording.bad()).isEmpty();
        assertThat(recording.told()).extracting(Told::line).containsExactly(3);
    }

    @Test
    void tellsLinesThatTikTokRefused() {
        var tape =
                new Tape()
                        .line(
                                "{'request':{'path':'/x/'},'response':{'code':40001,'message':'no'}}");
        assertThat(tape.read().notices())
                .containsExactly(Notice.at(1, Matter.REFUSED_BY_TIKTOK, "40001", "no"));
        assertThat(Wording.of(tape.read().notices().getFirst()))
                .isEqualTo("line 1: TikTok answered with code 40001, `no`: the line says nothing");
    }

    @Test
    void tellsWhatItDoesNotRead() {
        assertThat(unclear(new Tape().list("bc/balance/get", "'bc_id':'1'")))
                .containsExactly(Matter.ENDPOINT);
        assertThat(unclear(new Tape().list(MEMBERS, "'bc_id':'1'").edit(1, "'GET'", "'POST'")))
                .containsExactly(Matter.METHOD);
        assertThat(unclear(new Tape().list(MEMBERS, "'bc_id':'1','child_bc_id':'2'")))
                .containsExactly(Matter.PARAMETER);
        assertThat(unclear(new Tape().list(MEMBERS, "'bc_id':'1','filtering':'{'")))
                .containsExactly(Matter.PARAMETER);
        assertThat(unclear(new Tape().list(MEMBERS, "'page_size':'20'")))
                .containsExactly(Matter.NO_PARAMETER);
        assertThat(unclear(new Tape().list(MEMBERS, "'bc_id':'1'").edit(1, "'list'", "'rows'")))
                .containsExactly(Matter.NO_ROWS);
    }

    @Test
    void tellsFieldsItDoesNotKnowWhereTheySaySomething() {
        String row = Tape.member("11", "ADMIN");
        assertThat(unclear(members(row.replace("{'user_id'", "{'mood':null,'user_id'")))).isEmpty();
        assertThat(unclear(members(row.replace("{'user_id'", "{'mood':'good','user_id'"))))
                .containsExactly(Matter.FIELD);
        assertThat(unclear(members(row.replace(":{}", ":{'legal_role':'X'}"))))
                .containsExactly(Matter.FIELD);
    }

    private static Tape members(String... rows) {
        return new Tape().list(MEMBERS, "'bc_id':'1'", rows);
    }

    @Test
    void readsMembersOfEveryStanding() {
        var wanted =
                members(
                                Tape.member("11", "ADMIN", "BOUND", "MANAGER"),
                                Tape.member("12", "STANDARD", "PENDING", "ANALYST"),
                                Tape.member("13", "STANDARD", "REJECTED", ""),
                                Tape.member("14", "STANDARD", "UNBOUND", ""))
                        .wanted();
        assertThat(wanted.members().values())
                .extracting(Wanted.Member::standing)
                .containsExactly(
                        Standing.JOINED, Standing.INVITED, Standing.DECLINED, Standing.GONE);
        var ranks = wanted.members().values().iterator().next().ranks();
        assertThat(ranks.role()).isEqualTo(Role.ADMIN);
        assertThat(ranks.finance()).isEqualTo(Finance.MANAGER);
        assertThat(wanted.users()).containsOnlyKeys("11");
    }

    @Test
    void takesWhoeverIsInvitedWithoutAnIdByHisAddress() {
        var wanted =
                members(Tape.member("", "STANDARD", "PENDING", "").replace("u@x", "New@X"))
                        .wanted();
        assertThat(wanted.members()).containsOnlyKeys(new Wanted.MemberKey("1", "new@x.example"));
    }

    @Test
    void takesTheLeastForRolesItDoesNotKnow() {
        var tape = members(Tape.member("11", "OWNER"), Tape.member("12", "ADMIN", "BOUND", "CFO"));
        assertThat(unclear(tape)).containsExactly(Matter.VALUE_LEAST, Matter.VALUE_LEAST);
        var members = List.copyOf(tape.wanted().members().values());
        assertThat(members.get(0).ranks().role()).isEqualTo(Role.STANDARD);
        assertThat(members.get(0).ranks().roleKnown()).isFalse();
        assertThat(members.get(1).ranks().finance()).isEqualTo(Finance.NONE);
        assertThat(members.get(1).ranks().financeKnown()).isFalse();
        assertThat(members.get(1).ranks().roleKnown()).isTrue();
    }

    @Test
    void passesOverRowsWithoutWhatTheyNeed() {
        assertThat(unclear(members(Tape.member("11", "ADMIN", "MAYBE", ""))))
                .containsExactly(Matter.VALUE_SKIPPED);
        assertThat(unclear(members(Tape.member("", "ADMIN")))).containsExactly(Matter.NO_ID);
        var nowhere = Tape.member("11", "ADMIN", "PENDING", "").replace("u11@x.example", "");
        assertThat(unclear(members(nowhere))).containsExactly(Matter.NO_ADDRESS);
        var strange = Tape.member("11", "ADMIN").replace("u11@x.example", "u11");
        assertThat(unclear(members(strange))).containsExactly(Matter.ADDRESS_UNREADABLE);
        assertThat(members(strange).wanted().members()).hasSize(1);
        var endless = Tape.member("11", "ADMIN").replace("User 11", "x".repeat(1_001));
        assertThat(unclear(members(endless))).containsExactly(Matter.TEXT_TOO_LONG);
    }

    @Test
    void doesNotLetARecordingSteerTheTerminal() {
        var tape = members(Tape.member("11", "\\u001b[2J" + "x".repeat(100)));
        assertThat(Wording.of(tape.read().notices().getFirst()))
                .startsWith("line 1: `user_role` is `?[2Jxxx")
                .contains("…")
                .doesNotContain("\u001b");
    }
}
