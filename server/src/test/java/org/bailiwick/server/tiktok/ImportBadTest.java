package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.tiktok.Tally.Thing;
import org.bailiwick.server.tiktok.TikTokImport.BadLines;
import org.bailiwick.server.tiktok.TikTokImport.Imported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Recordings that are bad, strange, or large.
class ImportBadTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void importsNothingWhenALineIsBad() {
        var tape = Tape.small().line("nonsense").edit(10, "'OPERATOR'", "'ANALYST'");
        long before = world.office.now().seq();
        assertThat(world.run(tape, false))
                .isEqualTo(
                        new BadLines(
                                11,
                                List.of(
                                        new Notice(
                                                10,
                                                9,
                                                Matter.CAP_DIFFERS,
                                                List.of("100", "2", "analyst", "operator")),
                                        Notice.at(11, Matter.NOT_JSON, "1"))));
        assertThat(world.office.now().seq()).isEqualTo(before);
    }

    @Test
    void importsTheRestWhenToldTo() {
        var tape = Tape.small().line("nonsense").edit(10, "'OPERATOR'", "'ANALYST'");
        var report = ((Imported) world.run(tape, true)).report();
        assertThat(report.leftOut()).extracting(Notice::line).containsExactly(10, 11);
        assertThat(report.count(Thing.MEMBER).made()).isEqualTo(3);
        var share =
                world.office.now().share(world.account("100"), world.business("2")).orElseThrow();
        assertThat(share.cap().toString()).isEqualTo("operator");
    }

    @Test
    void removesNothingBecauseOfALineThatWasLeftOut() {
        world.importing(Tape.small());
        var torn = Tape.small().edit(3, "{'request'", "{{'request'");
        var report = ((Imported) world.run(torn, true)).report();
        assertThat(report.entries()).isZero();
        assertThat(world.member("1", "12").gone()).isFalse();
    }

    @Test
    void tellsWhoAndWhatIsNotThere() {
        var tape =
                Tape.small()
                        .edit(6, "'user_id':'12'", "'user_id':'99'")
                        .edit(6, "u12@x", "u99@x")
                        .list(
                                "bc/asset/get",
                                "'bc_id':'2','asset_type':'PIXEL','filtering':{'user_id':'21'}",
                                "{'asset_id':'300','asset_type':'PIXEL'}");
        assertThat(world.importing(tape).unclear())
                .containsExactly(
                        Notice.at(6, Matter.NOT_A_MEMBER, "99", "1"),
                        Notice.at(11, Matter.ASSET_NOT_HERE, "300", "2"));
    }

    @Test
    void namesWhatHasNoNameByItsId() {
        var tape =
                new Tape()
                        .list("bc/member/get", "'bc_id':'5'", Tape.member("11", "ADMIN"))
                        .list(
                                "bc/get",
                                "'bc_id':'6'",
                                Tape.business("6", "Far").replace("Europe/Berlin", "Mars"));
        assertThat(world.importing(tape).unclear())
                .containsExactly(
                        Notice.at(1, Matter.BUSINESS_UNNAMED, "5"),
                        Notice.at(2, Matter.ZONE, "6", "Mars"));
        assertThat(world.business("5").name()).isEqualTo("5");
        assertThat(world.business("6").zone().getId()).isEqualTo("Z");
    }

    @Test
    void opensWhatAPersonSharesToItsMembers() {
        var tape =
                Tape.small()
                        .list(
                                "bc/asset/admin/get",
                                "'bc_id':'2','asset_type':'TT_ACCOUNT'",
                                Tape.asset("400", "TT_ACCOUNT", "OWNER_INDIVIDUAL", ""))
                        .list(
                                "bc/asset/get",
                                "'bc_id':'2','asset_type':'TT_ACCOUNT','filtering':{'user_id':'21'}",
                                "{'asset_id':'400','asset_type':'TT_ACCOUNT','tt_account_roles':['POST']}");
        assertThat(world.importing(tape).unclear())
                .containsExactly(Notice.at(11, Matter.OWNER_PERSON, "400", "2"));
        assertThat(world.may("21", "post.use", "tiktok_account", "400")).isTrue();
        assertThat(world.may("21", "live.use", "tiktok_account", "400")).isFalse();
        assertThat(world.importing(tape).entries()).isZero();
    }

    @Test
    void leavesOutKindsThatTheModelLacks() {
        world.byHand(new AdoptModel(Models.named("meta").orElseThrow().text()));
        var report =
                world.importing(
                        Tape.small()
                                .list(
                                        "bc/asset/admin/get",
                                        "'bc_id':'1','asset_type':'TT_ACCOUNT'",
                                        Tape.asset("400", "TT_ACCOUNT", "OWNER_BC", "")));
        assertThat(report.unclear())
                .contains(Notice.at(11, Matter.KIND_NOT_IN_MODEL, "tiktok_account"));
    }

    @Test
    void leavesOutLevelsThatTheModelLacks() {
        String text = Models.tiktok().text();
        String poorer = text.replace("operator", "worker");
        assertThat(poorer).isNotEqualTo(text);
        world.byHand(new AdoptModel(poorer));
        assertThat(world.importing(Tape.small()).unclear())
                .containsExactly(
                        Notice.at(6, Matter.LEVEL_NOT_IN_MODEL, "ad_account", "operator"),
                        Notice.at(9, Matter.LEVEL_NOT_IN_MODEL, "ad_account", "operator"));
    }

    @Test
    void splitsWhatIsTooMuchForOneEntry() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 6_000; i++) rows.add(Tape.asset(Integer.toString(1_000 + i)));
        var tape =
                new Tape()
                        .list(
                                "bc/asset/admin/get",
                                "'bc_id':'1','asset_type':'ADVERTISER'",
                                rows.toArray(String[]::new));
        var report = world.importing(tape);
        assertThat(report.count(Thing.ASSET).made()).isEqualTo(6_000);
        assertThat(report.entries()).isEqualTo(3);
        assertThat(world.importing(tape).entries()).isZero();
    }

    @Test
    void hasASentenceForEverything() {
        var about = new String[] {"a", "b", "c", "d"};
        for (Matter matter : Matter.values()) {
            String sentence = Wording.of(Notice.at(7, matter, about));
            assertThat(sentence).startsWith("line 7: ").doesNotContain("%").doesNotEndWith(".");
        }
    }

    @Test
    void saysTheSameOfManyLinesOnce() {
        var notices = new ArrayList<Notice>();
        for (int line = 1; line <= 25; line++) notices.add(Notice.at(line, Matter.FIELD, "mood"));
        notices.add(Notice.at(7, Matter.FIELD, "size"));
        notices.add(Notice.at(0, Matter.LAST_ADMIN, "1"));
        assertThat(Wording.of(notices))
                .containsExactly(
                        "lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,"
                            + " 20 and 5 more: the field `mood` is not known: it was passed over",
                        "line 7: the field `size` is not known: it was passed over",
                        "business `1` would have no admin left: one that TikTok no longer has"
                                + " stays");
    }

    @Test
    void tellsHowFarItIs() {
        var lines = new ArrayList<Integer>();
        var changes = new ArrayList<Integer>();
        var progress =
                new Progress() {
                    @Override
                    public void read(int read) {
                        lines.add(read);
                    }

                    @Override
                    public void made(int made) {
                        changes.add(made);
                    }
                };
        var report = world.importing(Tape.small(), progress);
        assertThat(lines).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(changes).isSorted().hasSize(report.entries()).endsWith(report.changes());
    }
}
